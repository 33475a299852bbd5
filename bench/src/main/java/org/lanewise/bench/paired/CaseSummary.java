package org.lanewise.bench.paired;

import java.util.List;
import java.util.Optional;

/** One case over all forks. */
public record CaseSummary(
    CaseKey key,
    int rounds,
    int quietRounds,
    Figure peakGflops,
    List<ContenderSummary> contenders) {

  /** That contender, unless it did not run. */
  public Optional<ContenderSummary> contender(String id) {
    return contenders.stream().filter(contender -> contender.id().equals(id)).findFirst();
  }
}
