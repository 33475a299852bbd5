package org.lanewise.bench.suite;

import java.util.Collection;
import java.util.List;
import java.util.function.BinaryOperator;
import org.lanewise.bench.paired.CaseSummary;
import org.lanewise.bench.paired.ContenderSummary;
import org.lanewise.bench.paired.Figure;

/** What a target bounds: something of a case, as a median over its rounds. */
@FunctionalInterface
interface Measure {
  Figure of(CaseSummary summary);

  /** How many times as fast as that contender. */
  static Measure ratioTo(String id) {
    return ratioToFastest(List.of(id));
  }

  /** How many times as fast as the fastest of those. */
  static Measure ratioToFastest(Collection<String> ids) {
    return summary -> summary.ratioToFastest(ids);
  }

  /** The share of the FMA peak that a contender reached. */
  static Measure percentOfPeak(String id) {
    return summary -> summary.contender(id).map(ContenderSummary::percentOfPeak)
        .orElse(Figure.NOT_MEASURED);
  }

  /** The ratio to itself on one thread, as a share of the same ratio of the FMA peak. */
  static Measure scaling(String oneThread, String peakOfThreads) {
    return summary -> {
      Figure ratio = summary.ratioToFastest(List.of(oneThread));
      Figure percent = percentOfPeak(peakOfThreads).of(summary);
      return combine(ratio, percent, (ours, peak) -> 100 * ours / peak);
    };
  }

  /** The better of two, each as a share of what is enough of it. */
  static Measure either(Measure one, double enough, Measure other, double enoughOfOther) {
    return summary -> combine(
        one.of(summary), other.of(summary),
        (x, y) -> Math.max(x / enough, y / enoughOfOther));
  }

  private static Figure combine(Figure x, Figure y, BinaryOperator<Double> operator) {
    return new Figure(
        x.quiet() == null || y.quiet() == null ? null : operator.apply(x.quiet(), y.quiet()),
        x.all() == null || y.all() == null ? null : operator.apply(x.all(), y.all()));
  }
}
