package org.lanewise.bench.paired;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One case over all forks.
 *
 * @param unsettledForks the forks in which the warm-up came to its time limit, so that their rounds
 *     may hold code that was still being compiled
 */
public record CaseSummary(
    CaseKey key,
    int rounds,
    int quietRounds,
    int unsettledForks,
    Figure peakGflops,
    List<ContenderSummary> contenders) {

  /** That contender, unless it did not run. */
  public Optional<ContenderSummary> contender(String id) {
    return contenders.stream().filter(contender -> contender.id().equals(id)).findFirst();
  }

  /**
   * How many times as fast as the fastest of those the subject was; not measured unless all of them were,
   * since the one that was not may be the fastest.
   */
  public Figure ratioToFastest(Collection<String> ids) {
    List<Figure> ratios =
        contenders.stream()
            .filter(contender -> ids.contains(contender.id()))
            .map(ContenderSummary::lanewiseRatio)
            .toList();
    if (ratios.size() < ids.size()) {
      return Figure.NOT_MEASURED;
    }
    return new Figure(least(ratios, Figure::quiet), least(ratios, Figure::all));
  }

  private static Double least(List<Figure> figures, Function<Figure, Double> median) {
    return figures.stream()
        .map(median)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
