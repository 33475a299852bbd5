package org.lanewise.bench.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.CaseSummary;
import org.lanewise.bench.paired.Figure;

/**
 * A lower bound on something measured.
 *
 * @param text for people
 * @param cases those it is about
 * @param measure what is bounded
 * @param over one bound for all cases together, or for each
 * @param rounds which median
 * @param least the bound
 */
record Target(
    String text,
    Predicate<CaseKey> cases,
    Function<CaseSummary, Figure> measure,
    Over over,
    Rounds rounds,
    double least) {

  /** What has to reach the bound. */
  enum Over {
    GEOMETRIC_MEAN, EACH
  }

  /** Of which rounds the median is taken. */
  enum Rounds {
    QUIET, ALL;

    Double median(Figure figure) {
      return this == QUIET ? figure.quiet() : figure.all();
    }
  }

  private record Measured(CaseKey key, double value) {}

  /** Judges a run; a target that is about none of its cases is not measured. */
  TargetVerdict judge(List<CaseSummary> summaries) {
    List<CaseSummary> chosen =
        summaries.stream().filter(summary -> cases.test(summary.key())).toList();
    List<Measured> measured = new ArrayList<>();
    for (CaseSummary summary : chosen) {
      Double value = rounds.median(measure.apply(summary));
      if (value != null) {
        measured.add(new Measured(summary.key(), value));
      }
    }
    boolean complete = !chosen.isEmpty() && measured.size() == chosen.size();
    Double value = measured.isEmpty() ? null : value(measured);
    List<Measured> below =
        over == Over.EACH
            ? measured.stream().filter(m -> !(m.value() >= least)).toList()
            : List.of();
    boolean missed =
        over == Over.EACH
            ? !below.isEmpty()
            : complete && !(Objects.requireNonNull(value) >= least);
    return new TargetVerdict(
        text,
        missed
            ? TargetVerdict.Outcome.MISSED
            : complete ? TargetVerdict.Outcome.MET : TargetVerdict.Outcome.NOT_MEASURED,
        value,
        measured.size(),
        chosen.size(),
        below.stream().map(m -> "%s %.2f".formatted(m.key(), m.value())).toList());
  }

  private double value(List<Measured> measured) {
    DoubleStream values = measured.stream().mapToDouble(Measured::value);
    return over == Over.EACH
        ? values.min().orElseThrow()
        : Math.exp(values.map(Math::log).average().orElseThrow());
  }
}
