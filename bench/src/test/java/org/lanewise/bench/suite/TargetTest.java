package org.lanewise.bench.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.CaseSummary;
import org.lanewise.bench.paired.ContenderSummary;
import org.lanewise.bench.paired.Figure;
import org.lanewise.bench.suite.TargetVerdict.Outcome;

class TargetTest {
  private static final Measure RATIO = Measure.ratioToFastest(List.of("slow", "fast"));
  private static final Target EACH = Target.each("ratio", 1.0, key -> true, RATIO);
  private static final Target MEAN = Target.geometricMean("ratio", 1.0, key -> true, RATIO);

  /** A case in which Lanewise is that many times as fast as the faster of two others. */
  private static CaseSummary summary(int n, Double quiet, Double all) {
    Figure ratio = new Figure(quiet, all);
    Figure speed = new Figure(100.0, 100.0);
    return new CaseSummary(
        CaseKey.product(ElementType.FLOAT, GemmForm.parse(Integer.toString(n))), 30, 20, 0, speed,
        List.of(
            new ContenderSummary("ours", speed, new Figure(88.0, 77.0), new Figure(1.0, 1.0), null),
            new ContenderSummary("slow", speed, speed, ratio.map(r -> 2 * r), null),
            new ContenderSummary("fast", speed, new Figure(180.0, 160.0), ratio, null)));
  }

  private static Outcome outcome(Target target, CaseSummary... summaries) {
    return target.judge(List.of(summaries)).outcome();
  }

  @Test
  void eachCaseHasToReachTheBound() {
    CaseSummary good = summary(8, 1.0, 0.5);
    CaseSummary bad = summary(16, 0.99, 2.0);
    assertEquals(Outcome.MET, outcome(EACH, good, good));
    TargetVerdict verdict = EACH.judge(List.of(good, bad));
    assertEquals(Outcome.MISSED, verdict.outcome());
    assertEquals(0.99, verdict.value());
    assertEquals(List.of("sgemm 16 0.99"), verdict.below());
  }

  @Test
  void theGeometricMeanHasToReachTheBound() {
    CaseSummary half = summary(8, 0.5, 1.0);
    CaseSummary twice = summary(16, 2.01, 1.0);
    TargetVerdict verdict = MEAN.judge(List.of(half, twice));
    assertEquals(Outcome.MET, verdict.outcome());
    assertEquals(Math.sqrt(0.5 * 2.01), verdict.value(), 1e-12);
    assertEquals(List.of(), verdict.below());
    assertEquals(Outcome.MISSED, outcome(MEAN, half, half, twice));
  }

  @Test
  void withTooFewQuietRoundsNothingIsMetButMuchCanBeMissed() {
    CaseSummary good = summary(8, 1.5, 1.5);
    CaseSummary bad = summary(16, 0.5, 0.5);
    CaseSummary unmeasured = summary(32, null, 3.0);
    assertEquals(Outcome.NOT_MEASURED, outcome(EACH, good, unmeasured));
    assertEquals(Outcome.MISSED, outcome(EACH, bad, unmeasured));
    assertEquals(Outcome.NOT_MEASURED, outcome(MEAN, bad, unmeasured));
    TargetVerdict verdict = MEAN.judge(List.of(unmeasured));
    assertEquals(Outcome.NOT_MEASURED, verdict.outcome());
    assertNull(verdict.value());
    assertTrue(verdict.toString().contains("0 of 1 case"), verdict.toString());
    assertEquals(Outcome.NOT_MEASURED, outcome(EACH));
  }

  @Test
  void allRoundsCanBeJudged() {
    CaseSummary contended = summary(8, null, 0.9);
    Target target = Target.geometricMean("ratio", 0.85, key -> true, RATIO).overAllRounds();
    TargetVerdict verdict = target.judge(List.of(contended));
    assertEquals(Outcome.MET, verdict.outcome());
    assertEquals("met: ratio ≥ 0.85 in the geometric mean, over all rounds — 0.90 (1 case)",
        verdict.toString());
  }

  @Test
  void onlyItsCasesAreJudged() {
    Target large = Target.each("ratio", 1.0, key -> key.productForm().shape().n() > 8, RATIO);
    TargetVerdict verdict = large.judge(List.of(summary(8, 0.1, 0.1), summary(16, 1.1, 1.1)));
    assertEquals(Outcome.MET, verdict.outcome());
    assertEquals(1, verdict.cases());
  }

  @Test
  void measuresTakeTheFastestOfTheOthers() {
    CaseSummary summary = summary(8, 0.8, 0.7);
    assertEquals(new Figure(0.8, 0.7), RATIO.of(summary));
    assertEquals(new Figure(1.6, 1.4), Measure.ratioTo("slow").of(summary));
    assertEquals(new Figure(88.0, 77.0), Measure.percentOfPeak("ours").of(summary));
    assertEquals(Figure.NOT_MEASURED, Measure.ratioTo("absent").of(summary));
    assertEquals(Figure.NOT_MEASURED, Measure.percentOfPeak("absent").of(summary));
    assertEquals(
        Figure.NOT_MEASURED, Measure.ratioToFastest(List.of("fast", "absent")).of(summary));
  }

  @Test
  void eitherOfTwoCanBeEnough() {
    CaseSummary summary = summary(8, 0.9, 0.9);
    Measure slow = Measure.ratioTo("slow");
    Figure fast = Measure.either(RATIO, 1.0, slow, 2.0).of(summary);
    assertEquals(0.9, fast.quiet(), 1e-12);
    assertEquals(1.8, Measure.either(RATIO, 1.0, slow, 1.0).of(summary).quiet(), 1e-12);
  }

  @Test
  void scalingIsHeldAgainstThatOfThePeak() {
    CaseSummary twice = summary(1024, 1.8, 1.2);
    Figure scaling = Measure.scaling("fast", "fast").of(twice);
    assertEquals(1.0, scaling.quiet(), 1e-12);
    assertEquals(0.75, scaling.all(), 1e-12);
    assertEquals(
        Figure.NOT_MEASURED, Measure.scaling("fast", "absent").of(twice));
  }
}
