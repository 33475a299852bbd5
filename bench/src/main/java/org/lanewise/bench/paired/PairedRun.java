package org.lanewise.bench.paired;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanewise.bench.contender.ContenderFactory;
import org.lanewise.bench.contender.Contenders;

/**
 * The interleaved measurement: forks one after the other, in each every case, in each case rounds
 * in which probe, peak and all contenders run in turn. The machine's speed changes by the second,
 * so only what ran in the same round is compared.
 */
public final class PairedRun {
  /** The least time for a case in a fork: what warming up and its rounds get in any case. */
  public static final double MIN_SECONDS_PER_CASE = Budget.MIN_WARM_UP + Budget.MIN_ROUNDS;

  private final PairedPlan plan;
  private final PrintStream out;
  private final long start = System.nanoTime();

  private final Map<String, ContenderInfo> contenders = new LinkedHashMap<>();
  private final List<CaseResult> results = new ArrayList<>();

  /** Ids of contenders that a fork died of. */
  private final Set<String> excluded = new HashSet<>();

  private PairedRun(PairedPlan plan, PrintStream out) {
    this.plan = plan;
    this.out = out;
  }

  /**
   * Measures.
   *
   * @param out gets a line per case and fork
   * @throws IOException if a fork cannot be started, or dies of something that is not a reference
   */
  public static PairedResults run(PairedPlan plan, PrintStream out)
      throws IOException, InterruptedException {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      throw new IOException(
          "the FMA peak needs the Vector API: start with java @jvm.config, or"
              + " --add-modules jdk.incubator.vector");
    }
    PairedRun run = new PairedRun(plan, out);
    for (int fork = 1; fork <= plan.forks(); fork++) {
      run.runFork(fork);
    }
    return new PairedResults(
        List.copyOf(run.contenders.values()),
        ForkProcess.removedVariables(),
        ForkProcess.flags(),
        plan.forks(),
        plan.seconds(),
        plan.budgetSeconds(),
        Summaries.of(run.results, List.copyOf(run.contenders.keySet())));
  }

  /** Runs a fork, again without the reference that it died of if it did. */
  private void runFork(int fork) throws IOException, InterruptedException {
    int minRounds = 1 + Figure.MIN_QUIET_ROUNDS / plan.forks();
    while (true) {
      ForkListener listener = new ForkListener(fork);
      double share = Budget.share(plan.budgetSeconds() - elapsed(), plan.forks() - fork + 1);
      List<String> ids =
          plan.contenders().stream().filter(id -> !excluded.contains(id)).toList();
      ForkPlan forkPlan = new ForkPlan(plan.cases(), ids, plan.seconds(), share, minRounds);
      int exit = ForkProcess.run(forkPlan, listener::accept);
      if (exit == 0) {
        results.addAll(listener.results);
        return;
      }
      listener.exclude(exit);
    }
  }

  /** Seconds since the start. */
  private double elapsed() {
    return (System.nanoTime() - start) * 1e-9;
  }

  private String progress(int fork, CaseResult result, int done) {
    String speeds =
        contenders.values().stream()
            .filter(
                contender -> result.rounds().getFirst().contenders().containsKey(contender.id()))
            .map(
                contender -> "%s %.1f"
                    .formatted(
                        contender.label(),
                        Figure.median(
                            result.rounds().stream()
                                .map(round -> round.contenders().get(contender.id()))
                                .toList())))
            .collect(Collectors.joining(", "));
    double perCase = elapsed() / done;
    long left = Math.round(perCase * (plan.forks() * plan.cases().size() - done));
    return "fork %d/%d  %-12s %4d rounds  %s ×10⁹/s%s  (%d s left)"
        .formatted(
            fork,
            plan.forks(),
            result.key(),
            result.rounds().size(),
            speeds,
            result.settled() ? "" : ", still warming up",
            left);
  }

  /** Takes in what one fork says. */
  private final class ForkListener {
    private final int fork;
    private final List<CaseResult> results = new ArrayList<>();
    private ForkMessage.Trying last = new ForkMessage.Trying(null, "starting");

    ForkListener(int fork) {
      this.fork = fork;
    }

    void accept(ForkMessage message) {
      switch (message) {
        case ForkMessage.Trying trying -> last = trying;
        case ContenderInfo info -> contenders.put(info.id(), info);
        case CaseResult result -> {
          results.add(result);
          result
              .wrong()
              .forEach(
                  (id, what) -> out.println("WRONG: " + result.key() + ", " + id + ": " + what));
          out.println(progress(fork, result, PairedRun.this.results.size() + results.size()));
        }
      }
    }

    /** Leaves out whoever was at work when the fork died. */
    void exclude(int exit) throws IOException {
      String how = "the JVM died with exit code %d in %s".formatted(exit, last.what());
      if (last.id() == null || Contenders.isLanewise(last.id()) || !excluded.add(last.id())) {
        throw new IOException("fork " + fork + ": " + how);
      }
      ContenderFactory culprit = Contenders.byId(last.id());
      out.println(culprit.label() + " is left out: " + how);
      contenders.put(culprit.id(), ContenderInfo.unavailable(culprit, how));
    }
  }
}
