package org.lanewise.bench.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.CaseSummary;
import org.lanewise.bench.paired.Figure;
import org.lanewise.bench.suite.TargetVerdict.Outcome;

/**
 * A lower bound on something measured: on its quiet median, unless it is said to be on that over all
 * rounds.
 *
 * @param text what is bounded, for people
 * @param mean whether the geometric mean of all cases has to reach the bound, rather than each case
 */
record Target(
    String text,
    double least,
    Predicate<CaseKey> cases,
    Measure measure,
    boolean mean,
    Function<Figure, Double> median) {

  /** A bound on every case. */
  static Target each(String what, double least, Predicate<CaseKey> cases, Measure measure) {
    String text = "%s ≥ %s in each".formatted(what, number(least));
    return new Target(text, least, cases, measure, false, Figure::quiet);
  }

  /** A bound on the geometric mean of all cases. */
  static Target geometricMean(
      String what, double least, Predicate<CaseKey> cases, Measure measure) {
    String text = "%s ≥ %s in the geometric mean".formatted(what, number(least));
    return new Target(text, least, cases, measure, true, Figure::quiet);
  }

  /** The same bound on the median over all rounds. */
  Target overAllRounds() {
    return new Target(text + ", over all rounds", least, cases, measure, mean, Figure::all);
  }

  private static String number(double value) {
    return value > 10 ? "%.0f".formatted(value) : "%.2f".formatted(value);
  }

  private record Measured(CaseKey key, double value) {
    @Override
    public String toString() {
      return "%s %.2f".formatted(key, value);
    }
  }

  /**
   * Judges a run. As long as a case is not measured, the target cannot be met, but be missed by
   * another.
   */
  TargetVerdict judge(List<CaseSummary> summaries) {
    List<CaseSummary> chosen =
        summaries.stream().filter(summary -> cases.test(summary.key())).toList();
    List<Measured> measured = new ArrayList<>();
    for (CaseSummary summary : chosen) {
      Double value = median.apply(measure.of(summary));
      if (value != null) {
        measured.add(new Measured(summary.key(), value));
      }
    }
    boolean complete = !chosen.isEmpty() && measured.size() == chosen.size();
    Double value = measured.isEmpty() ? null : combine(measured);
    boolean reached = value != null && value >= least;
    Outcome outcome =
        complete && reached
            ? Outcome.MET
            : value != null && !reached && (complete || !mean)
                ? Outcome.MISSED
                : Outcome.NOT_MEASURED;
    List<String> below =
        mean
            ? List.of()
            : measured.stream().filter(m -> !(m.value() >= least)).map(Measured::toString).toList();
    return new TargetVerdict(text, outcome, value, measured.size(), chosen.size(), below);
  }

  private double combine(List<Measured> measured) {
    DoubleStream values = measured.stream().mapToDouble(Measured::value);
    return mean
        ? Math.exp(values.map(Math::log).average().orElseThrow())
        : values.min().orElseThrow();
  }
}
