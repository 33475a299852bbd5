package org.lanewise.bench.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.gemm.GemmShape;

class SummariesTest {
  private static final CaseKey KEY = CaseKey.product(ElementType.FLOAT, GemmShape.square(8));
  private static final List<String> IDS = List.of("lanewise", "other");

  private static Round round(double before, double ours, double theirs, double after) {
    return new Round(before, 200, Map.of("lanewise", ours, "other", theirs), after);
  }

  private static CaseResult result(CaseKey key, List<Round> rounds) {
    return new CaseResult(key, true, rounds, Map.of());
  }

  private static List<Round> times(int count, Round round) {
    return Collections.nCopies(count, round);
  }

  private static ContenderSummary other(CaseSummary summary) {
    return summary.contender("other").orElseThrow();
  }

  @Test
  void aRoundIsQuietWhenBothProbesAreWithinFivePercentOfTheBest() {
    List<Round> rounds =
        List.of(
            round(100, 1, 1, 100),
            round(95.1, 1, 1, 95.1),
            round(94.9, 1, 1, 100),
            round(100, 1, 1, 94.9));
    CaseSummary summary = Summaries.of(List.of(result(KEY, rounds)), IDS).getFirst();
    assertEquals(4, summary.rounds());
    assertEquals(2, summary.quietRounds());
  }

  @Test
  void theBestProbeIsThatOfTheWholeRun() {
    CaseKey otherKey = CaseKey.product(ElementType.DOUBLE, GemmShape.square(8));
    List<CaseSummary> summaries =
        Summaries.of(
            List.of(
                result(KEY, times(20, round(90, 1, 1, 90))),
                result(otherKey, times(20, round(100, 1, 1, 100)))),
            IDS);
    assertEquals(0, summaries.get(0).quietRounds());
    assertEquals(20, summaries.get(1).quietRounds());
  }

  @Test
  void ratiosAreTakenInsideRounds() {
    // The speeds change together by up to ten, so that the ratio of their medians is far from 2.
    List<Round> rounds = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      rounds.add(round(100, 2 * i, i, 100));
    }
    rounds.addAll(times(30, round(50, 100, 25, 50)));
    CaseSummary summary = Summaries.of(List.of(result(KEY, rounds)), IDS).getFirst();
    assertEquals(10, summary.quietRounds());
    assertEquals(new Figure(2.0, 4.0), other(summary).lanewiseRatio());
    assertEquals(new Figure(5.5, 25.0), other(summary).speed());
    assertEquals(new Figure(2.75, 12.5), other(summary).percentOfPeak());
  }

  @Test
  void fewerThanTenQuietRoundsAreNotMeasured() {
    List<Round> rounds = new ArrayList<>(times(9, round(100, 2, 1, 100)));
    rounds.addAll(times(10, round(50, 3, 1, 50)));
    Figure ratio =
        other(Summaries.of(List.of(result(KEY, rounds)), IDS).getFirst()).lanewiseRatio();
    assertNull(ratio.quiet());
    assertEquals(3, ratio.all());
    assertEquals(3, ratio.best());
  }

  @Test
  void forksAreMerged() {
    CaseResult fork = result(KEY, times(4, round(100, 2, 1, 100)));
    CaseSummary summary = Summaries.of(List.of(fork, fork, fork), IDS).getFirst();
    assertEquals(12, summary.quietRounds());
    assertEquals(2, other(summary).lanewiseRatio().quiet());
  }

  @Test
  void forksThatWereStillWarmingUpAreCounted() {
    List<Round> rounds = times(4, round(100, 2, 1, 100));
    CaseResult settled = result(KEY, rounds);
    CaseResult unsettled = new CaseResult(KEY, false, rounds, Map.of());
    List<CaseResult> forks = List.of(unsettled, settled, unsettled);
    assertEquals(2, Summaries.of(forks, IDS).getFirst().unsettledForks());
    assertEquals(0, Summaries.of(List.of(settled), IDS).getFirst().unsettledForks());
  }

  @Test
  void aWrongResultIsToldAndHasNoFigures() {
    Round withoutOther = new Round(100, 200, Map.of("lanewise", 50.0), 100);
    CaseResult wrong =
        new CaseResult(KEY, true, times(12, withoutOther), Map.of("other", "c[0, 0] is NaN"));
    CaseSummary summary = Summaries.of(List.of(wrong), IDS).getFirst();
    assertEquals("c[0, 0] is NaN", other(summary).wrong());
    assertEquals(Figure.NOT_MEASURED, other(summary).speed());
    assertEquals(25, summary.contender("lanewise").orElseThrow().percentOfPeak().quiet());
  }

  @Test
  void aWrongResultOfLanewiseIsAFailure() {
    CaseResult wrong = new CaseResult(KEY, true, List.of(), Map.of("lanewise", "c[0, 0] is NaN"));
    List<CaseSummary> cases = Summaries.of(List.of(wrong), IDS);
    List<String> failures =
        new PairedResults(List.of(), Map.of(), List.of(), 1, 1, 1, cases).failures();
    assertEquals(List.of("sgemm 8 is wrong: c[0, 0] is NaN"), failures);
  }

  @Test
  void whoDidNotRunIsNotSummarised() {
    Round alone = new Round(100, 200, Map.of("lanewise", 50.0), 100);
    CaseSummary summary = Summaries.of(List.of(result(KEY, times(3, alone))), IDS).getFirst();
    assertTrue(summary.contender("other").isEmpty());
  }

  @Test
  void medianOfAnEvenNumberIsBetweenTheMiddleTwo() {
    assertEquals(2.5, Figure.median(List.of(4.0, 1.0, 3.0, 2.0)));
    assertEquals(3, Figure.median(List.of(9.0, 3.0, 1.0)));
  }

  @Test
  void meansAreOfAllCasesOrNone() {
    Figure ratio = new Figure(2.0, 8.0);
    Figure other = new Figure(null, 2.0);
    assertEquals(new Figure(null, 4.0), Figure.geometricMean(List.of(ratio, other)));
    assertEquals(Figure.NOT_MEASURED, Figure.geometricMean(List.of()));
  }
}
