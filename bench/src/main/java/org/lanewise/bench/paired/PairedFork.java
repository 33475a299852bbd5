package org.lanewise.bench.paired;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lanewise.bench.contender.Contender;
import org.lanewise.bench.contender.ContenderFactory;
import org.lanewise.bench.contender.ContenderUnavailableException;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Verdict;
import org.lanewise.bench.work.Work;

/** The main class of a measuring JVM: every case in turn, results to the parent. */
final class PairedFork {
  private final ForkPlan plan;
  private final long start = System.nanoTime();
  private final Map<String, Contender> contenders = new LinkedHashMap<>();

  private PairedFork(ForkPlan plan) {
    this.plan = plan;
  }

  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PairedFork fork = new PairedFork(ForkProtocol.decodePlan(in.readLine()));
    fork.plan.contenders().forEach(id -> fork.open(Contenders.byId(id)));
    fork.measureAll();
  }

  private static void send(ForkMessage message) {
    System.out.println(ForkProtocol.encode(message));
    if (System.out.checkError()) {
      System.exit(1); // the parent is gone
    }
  }

  private void open(ContenderFactory factory) {
    send(new ForkMessage.Trying(factory.id(), "loading"));
    try {
      Contender contender = factory.open();
      contenders.put(factory.id(), contender);
      send(ContenderInfo.available(factory, contender.description()));
    } catch (ContenderUnavailableException e) {
      send(ContenderInfo.unavailable(factory, e.getMessage()));
    }
  }

  private void measureAll() {
    int left = plan.cases().size();
    for (CaseKey key : plan.cases()) {
      send(measure(key, Budget.share(plan.budgetSeconds() - seconds(), left--)));
    }
  }

  /** The time since this JVM got its plan. */
  private double seconds() {
    return (System.nanoTime() - start) * 1e-9;
  }

  /** Measures a case, in that many seconds if it can. */
  private CaseResult measure(CaseKey key, double share) {
    double end = seconds() + share;
    send(new ForkMessage.Trying(null, key + ", the operands"));
    Work work = Works.of(key);
    Rounds rounds = new Rounds(key.type());
    Map<String, TimedCall> calls = new LinkedHashMap<>();
    contenders.forEach(
        (id, contender) -> contender.bind(work).ifPresent(call -> calls.put(id, call)));
    calls.forEach((id, call) -> rounds.add(id, new Slot(call, call.operations(work))));

    // Twice, since the first calls and the later ones run different code: interpreted and compiled.
    Map<String, String> wrong = new LinkedHashMap<>();
    checkAll(key, work, calls, wrong);
    wrong.keySet().forEach(rounds::remove);
    send(new ForkMessage.Trying(null, key + ", warming up"));
    boolean settled = rounds.warmUp(Budget.warmUp(end - seconds()));
    checkAll(key, work, calls, wrong);
    wrong.keySet().forEach(rounds::remove);

    send(new ForkMessage.Trying(null, key + ", the rounds"));
    double seconds = Budget.rounds(end - seconds(), plan.seconds());
    return new CaseResult(key, settled, rounds.run(seconds, plan.minRounds()), wrong);
  }

  private static void checkAll(
      CaseKey key, Work work, Map<String, TimedCall> calls, Map<String, String> wrong) {
    calls.forEach(
        (id, call) -> {
          if (!wrong.containsKey(id)) {
            send(new ForkMessage.Trying(id, key.toString()));
            Verdict verdict = check(work, call);
            if (!verdict.correct()) {
              wrong.put(id, verdict.message());
            }
          }
        });
  }

  private static Verdict check(Work work, TimedCall call) {
    try {
      return work.check(call);
    } catch (RuntimeException e) {
      return new Verdict(false, e.toString());
    }
  }
}
