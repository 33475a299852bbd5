package org.lanewise.bench.paired;

import java.util.List;
import java.util.Map;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.kernels.Lanewise;

/**
 * All that a paired run found.
 *
 * @param removedVariables environment variables that the forks did not inherit
 * @param flags the JVM flags of the forks
 * @param secondsPerCase the most time for the rounds of a case in one fork
 * @param budgetSeconds the time for all forks together, warming up included
 */
public record PairedResults(
    List<ContenderInfo> contenders,
    Map<String, String> removedVariables,
    List<String> flags,
    int forks,
    double secondsPerCase,
    double budgetSeconds,
    List<CaseSummary> cases) {

  /** Whom all others are compared with. */
  public String subject() {
    return contenders.getFirst().id();
  }

  /** What is wrong with Lanewise itself; wrong references are the table's to tell. */
  public List<String> failures() {
    return cases.stream()
        .flatMap(
            summary -> summary.contenders().stream()
                .filter(contender -> Contenders.isLanewise(contender.id()))
                .filter(lanewise -> lanewise.wrong() != null)
                .map(lanewise -> summary.key() + " is wrong: " + lanewise.wrong()))
        .toList();
  }
}
