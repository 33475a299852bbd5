package org.lanewise.bench.suite;

import static org.lanewise.bench.contender.Contenders.LANEWISE;
import static org.lanewise.bench.contender.Contenders.NATIVES;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lanewise.bench.gemm.ElementType;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.gemm.GemmShape;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.CaseSummary;
import org.lanewise.bench.paired.ContenderSummary;
import org.lanewise.bench.paired.Figure;
import org.lanewise.bench.suite.Target.Over;
import org.lanewise.bench.suite.Target.Rounds;

/** The suites, one for each row of the table of targets. */
public final class Suites {
  private Suites() {}

  public static List<Suite> all() {
    return List.of(squares(), tiny());
  }

  private static Suite squares() {
    List<CaseKey> cases =
        squares(
            48, 64, 96, 100, 128, 192, 250, 256, 384, 500, 512, 768, 1000, 1024, 1500, 2000, 2048,
            3000, 4096);
    List<Target> targets = new ArrayList<>();
    for (ElementType type : ElementType.values()) {
      targets.addAll(againstNative(type, 1.00, 0.90));
      double ofPeak = type == ElementType.FLOAT ? 87 : 85;
      targets.add(
          new Target(
              "%s ≥ %.0f %% of the FMA peak for n ≥ 512".formatted(type.routine(), ofPeak),
              key -> key.type() == type && key.form().shape().n() >= 512,
              Suites::percentOfPeak,
              Over.EACH,
              Rounds.QUIET,
              ofPeak));
    }
    return new Suite("squares", "Square products", cases, withNatives(LANEWISE), targets);
  }

  private static Suite tiny() {
    List<Target> targets =
        Stream.of(ElementType.values())
            .flatMap(type -> againstNative(type, 2.0, 1.1).stream())
            .toList();
    return new Suite(
        "tiny",
        "Tiny products",
        squares(4, 6, 8, 12, 16, 24, 32),
        withNatives(LANEWISE),
        targets);
  }

  private static List<CaseKey> squares(int... sizes) {
    return cases(
        IntStream.of(sizes)
            .mapToObj(n -> GemmForm.of(GemmShape.square(n)))
            .toList());
  }

  /** Each form in float, then each in double. */
  private static List<CaseKey> cases(List<GemmForm> forms) {
    return Stream.of(ElementType.values())
        .flatMap(type -> forms.stream().map(form -> new CaseKey(type, form)))
        .toList();
  }

  private static List<String> withNatives(String... lanewise) {
    return Stream.concat(Stream.of(lanewise), NATIVES.stream()).toList();
  }

  /** The three bounds of every comparison with native libraries. */
  private static List<Target> againstNative(ElementType type, double mean, double each) {
    Predicate<CaseKey> cases = key -> key.type() == type;
    Function<CaseSummary, Figure> measure = summary -> summary.ratioToFastest(NATIVES);
    String routine = type.routine();
    return List.of(
        new Target(
            "%s geometric mean ≥ %.2f × best native".formatted(routine, mean),
            cases, measure, Over.GEOMETRIC_MEAN, Rounds.QUIET, mean),
        new Target(
            "%s each ≥ %.2f × best native".formatted(routine, each),
            cases, measure, Over.EACH, Rounds.QUIET, each),
        new Target(
            "%s geometric mean ≥ 0.85 × best native over all rounds".formatted(routine),
            cases, measure, Over.GEOMETRIC_MEAN, Rounds.ALL, 0.85));
  }

  private static Figure percentOfPeak(CaseSummary summary) {
    ContenderSummary subject = summary.contenders().getFirst();
    return subject.percentOfPeak();
  }
}
