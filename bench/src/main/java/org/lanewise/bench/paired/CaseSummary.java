package org.lanewise.bench.paired;

import java.util.List;
import java.util.Optional;

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
}
