package org.lanewise.bench;

import java.util.List;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.PairedPlan;
import org.lanewise.bench.paired.PairedRun;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a paired run, for every command that makes one. */
final class MeasuringOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--forks", paramLabel = "N", description = "JVMs to measure in, one by one.")
  private int forks = 3;

  @Option(names = "--seconds", paramLabel = "S", description = "Most time for each case in each JVM, without warming up.")
  private double seconds;

  @Option(names = "--budget", paramLabel = "S", description = {
    "Time for all cases in all JVMs, warming up included. Where it does not suffice, each case gets an"
        + " even share of what is left, but at least " + PairedRun.MIN_SECONDS_PER_CASE
        + " s, and a few rounds however long they take.",
  })
  private double budget;

  /** With a command's own defaults. */
  MeasuringOptions(double seconds, double budget) {
    this.seconds = seconds;
    this.budget = budget;
  }

  /** Refuses values that make no sense. */
  void check() {
    if (forks < 1 || !isTime(seconds) || !isTime(budget)) {
      throw new ParameterException(
          spec.commandLine(),
          "--forks must be at least 1, --seconds and --budget more than 0 and finite");
    }
  }

  private static boolean isTime(double seconds) {
    return seconds > 0 && Double.isFinite(seconds);
  }

  PairedPlan plan(List<CaseKey> cases, List<String> contenders) {
    return new PairedPlan(cases, contenders, forks, seconds, budget);
  }
}
