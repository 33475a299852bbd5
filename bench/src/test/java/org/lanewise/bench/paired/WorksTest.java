package org.lanewise.bench.paired;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanewise.bench.array.FloatLogits;
import org.lanewise.bench.array.FloatPair;
import org.lanewise.bench.array.FloatReduced;
import org.lanewise.bench.array.Reduction;
import org.lanewise.bench.array.RowFunction;
import org.lanewise.bench.contender.Contender;
import org.lanewise.bench.contender.ContenderUnavailableException;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.bench.suite.Suite;
import org.lanewise.bench.suite.Suites;
import org.lanewise.bench.work.MatrixForm;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Verdict;
import org.lanewise.bench.work.Work;

/** Every operation of every suite, on forms small enough to be checked in no time; sums at full size too. */
class WorksTest {
  private static final float LITTLE_MORE = 1.01f;
  private static final Map<String, Optional<Contender>> OPEN = new HashMap<>();

  private static Stream<Named<Suite>> suites() {
    return Suites.all().stream()
        .filter(suite -> suite.cases().getFirst().kind() != Kind.PRODUCT)
        .map(suite -> Named.of(suite.name(), suite));
  }

  /** Those whose errors grow with the number of elements, and their bounds with them. */
  private static Stream<Named<Suite>> suitesOfSums() {
    return suites()
        .filter(
            suite -> Set.of(Kind.REDUCTION, Kind.SOFTMAX, Kind.VECTORS)
                .contains(suite.getPayload().cases().getFirst().kind()));
  }

  /** Each operation on the form of the suite where most elements make one result. */
  private static Collection<CaseKey> longestSums(Suite suite) {
    Map<String, CaseKey> longest = new HashMap<>();
    for (CaseKey key : suite.cases()) {
      longest.merge(key.operation(), key, (a, b) -> length(b) > length(a) ? b : a);
    }
    return longest.values();
  }

  private static int length(CaseKey key) {
    MatrixForm form = key.matrixForm();
    return key.operation().startsWith("column ") ? form.rows() : form.columns();
  }

  private static List<CaseKey> smallCases(Suite suite) {
    String form =
        switch (suite.cases().getFirst().kind()) {
          case PRODUCT, EPILOGUE -> "13x37x19";
          case BACKWARD_EPILOGUE -> "53x37x19:NT";
          case FUNCTION, VECTORS -> "1x128"; // whole vectors, as the lane operators need
          case BACKWARD, REDUCTION, SOFTMAX -> "53x37+3";
        };
    return suite.casesOf(List.of(form));
  }

  private static Optional<Contender> open(String id) {
    return OPEN.computeIfAbsent(
        id,
        name -> {
          try {
            return Optional.of(Contenders.byId(name).open());
          } catch (ContenderUnavailableException e) {
            return Optional.empty();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("suites")
  void everybodyIsRight(Suite suite) {
    for (CaseKey key : smallCases(suite)) {
      assertEverybodyIsRight(suite, key, Works.of(key));
    }
  }

  private static void assertEverybodyIsRight(Suite suite, CaseKey key, Work work) {
    for (String id : suite.contenders()) {
      Optional<TimedCall> call = open(id).flatMap(contender -> contender.bind(work));
      call.ifPresent(
          timed -> {
            Verdict verdict = work.check(timed);
            assertTrue(verdict.correct(), key + " by " + id + ": " + verdict.message());
          });
    }
  }

  @ParameterizedTest
  @MethodSource("suitesOfSums")
  void atFullSizeNobodyIsRightWhoIsALittleOff(Suite suite) {
    for (CaseKey key : longestSums(suite)) {
      Work work = Works.of(key);
      assertEverybodyIsRight(suite, key, work);
      TimedCall call = open(Contenders.LANEWISE).orElseThrow().bind(work).orElseThrow();
      for (Runnable error : littleErrors(work)) {
        assertFalse(
            work.check(
                () -> {
                  call.run();
                  error.run();
                })
                .correct(),
            key.toString());
      }
    }
  }

  /** Each of which makes one result wrong: a number by a hundredth, an index by one. */
  private static List<Runnable> littleErrors(Work work) {
    return switch (work) {
      case FloatReduced reduced when reduced.reduction() == Reduction.ARGMAX -> List.of(
          () -> reduced.indices()[reduced.indices().length - 1]++);
      case FloatReduced reduced -> List.of(() -> enlargeLast(reduced.values()));
      case FloatLogits logits when logits.function() == RowFunction.CROSS_ENTROPY -> List.of(
          () -> enlargeLast(logits.y()), () -> enlargeLast(logits.losses()));
      case FloatLogits logits -> List.of(() -> enlargeLast(logits.y()));
      case FloatPair pair -> List.of(
          switch (pair.operation()) {
            case DOT, NORM -> () -> pair.result(LITTLE_MORE * pair.result());
            case AXPY -> () -> enlargeLast(pair.y());
            case SCALE -> () -> enlargeLast(pair.x());
          });
      default -> throw new IllegalArgumentException(work.toString());
    };
  }

  private static void enlargeLast(float[] results) {
    results[results.length - 1] *= LITTLE_MORE;
  }

  @ParameterizedTest
  @MethodSource("suites")
  void nobodyIsRightWithoutDoingAnything(Suite suite) {
    for (CaseKey key : smallCases(suite)) {
      assertFalse(Works.of(key).check(() -> {}).correct(), key.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("suites")
  void lanewiseDoesEverything(Suite suite) {
    for (CaseKey key : smallCases(suite)) {
      TimedCall call = open(Contenders.LANEWISE).orElseThrow().bind(Works.of(key)).orElseThrow();
      assertFalse(call instanceof Pattern, key.toString());
    }
  }

  @Test
  void whatIsNotAskedForIsNotBound() {
    Work work = Works.of(suites().findFirst().orElseThrow().getPayload().cases().getFirst());
    assertTrue(open(Contenders.NETLIB_JAVA).orElseThrow().bind(work).isEmpty());
  }
}
