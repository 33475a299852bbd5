package org.lanewise.bench.paired;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * From rounds to figures. A round is quiet when both its probes are within 5 % of the best probe of
 * the run; ratios are taken inside a round, then the median over rounds.
 */
final class Summaries {
  private static final double QUIET = 0.95;

  private Summaries() {}

  /**
   * Merges the results of all forks, case by case, in the order in which cases first come.
   *
   * @param ids the contenders, in the order wanted, but the one first that ratios are taken of
   */
  static List<CaseSummary> of(List<CaseResult> results, List<String> ids) {
    double bestProbe =
        results.stream()
            .flatMap(result -> result.rounds().stream())
            .mapToDouble(round -> Math.max(round.probeBefore(), round.probeAfter()))
            .max()
            .orElse(0);
    Map<CaseKey, List<CaseResult>> byCase =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    CaseResult::key, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    return byCase.entrySet().stream()
        .map(entry -> summarise(entry.getKey(), entry.getValue(), ids, QUIET * bestProbe))
        .toList();
  }

  private static CaseSummary summarise(
      CaseKey key, List<CaseResult> forks, List<String> ids, double quietProbe) {
    List<Round> all = forks.stream().flatMap(fork -> fork.rounds().stream()).toList();
    List<Round> quiet = all.stream().filter(round -> round.probe() >= quietProbe).toList();

    Map<String, String> wrong = new LinkedHashMap<>();
    forks.forEach(fork -> fork.wrong().forEach(wrong::putIfAbsent));
    List<ContenderSummary> contenders =
        ids.stream()
            .filter(id -> wrong.containsKey(id) || ran(id, all))
            .map(id -> contender(id, ids.getFirst(), quiet, all, wrong.get(id)))
            .toList();
    int unsettled = (int) forks.stream().filter(fork -> !fork.settled()).count();
    return new CaseSummary(
        key, all.size(), quiet.size(), unsettled, figure(quiet, all, Round::peak), contenders);
  }

  private static boolean ran(String id, List<Round> rounds) {
    return rounds.stream().anyMatch(round -> round.contenders().containsKey(id));
  }

  private static ContenderSummary contender(
      String id, String subject, List<Round> quiet, List<Round> all, String wrong) {
    if (wrong != null) {
      Figure none = Figure.NOT_MEASURED;
      return new ContenderSummary(id, none, none, none, wrong);
    }
    return new ContenderSummary(
        id,
        figure(quiet, all, round -> round.contenders().get(id)),
        figure(quiet, all, round -> percent(round.contenders().get(id), round.peak())),
        figure(quiet, all, round -> ratio(round.contenders(), subject, id)),
        null);
  }

  private static Double percent(Double speed, double peak) {
    return speed == null ? null : 100 * speed / peak;
  }

  private static Double ratio(Map<String, Double> speeds, String subject, String id) {
    Double ours = speeds.get(subject);
    Double theirs = speeds.get(id);
    return ours == null || theirs == null ? null : ours / theirs;
  }

  /** The medians of something that a round may lack. */
  private static Figure figure(List<Round> quiet, List<Round> all, Function<Round, Double> value) {
    return Figure.of(
        quiet.stream().map(value).filter(Objects::nonNull).toList(),
        all.stream().map(value).filter(Objects::nonNull).toList());
  }
}
