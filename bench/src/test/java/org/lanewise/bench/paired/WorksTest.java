package org.lanewise.bench.paired;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanewise.bench.contender.Contender;
import org.lanewise.bench.contender.ContenderUnavailableException;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.bench.suite.Suite;
import org.lanewise.bench.suite.Suites;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Verdict;
import org.lanewise.bench.work.Work;

/** Every operation of every suite, on a form small enough to be checked in no time. */
class WorksTest {
  private static final Map<String, Optional<Contender>> OPEN = new HashMap<>();

  private static Stream<Named<Suite>> suites() {
    return Suites.all().stream()
        .filter(suite -> suite.cases().getFirst().kind() != Kind.PRODUCT)
        .map(suite -> Named.of(suite.name(), suite));
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
      Work work = Works.of(key);
      for (String id : suite.contenders()) {
        Optional<TimedCall> call = open(id).flatMap(contender -> contender.bind(work));
        call.ifPresent(
            timed -> {
              Verdict verdict = work.check(timed);
              assertTrue(verdict.correct(), key + " by " + id + ": " + verdict.message());
            });
      }
    }
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
