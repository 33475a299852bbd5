package org.lanewise.bench.contender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanewise.bench.gemm.DoubleProduct;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.work.Verdict;

class ContendersTest {
  /** Every way of storing operands, of matrices and vectors. */
  private static final List<GemmForm> FORMS =
      Stream.of("13x17x19", "1x17x19", "13x1x19", "13x17x1")
          .flatMap(shape -> Stream.of("NN", "NT", "TN", "TT").map(t -> shape + ":" + t))
          .map(GemmForm::parse)
          .toList();

  @ParameterizedTest
  @ValueSource(strings = {
    Contenders.LANEWISE, Contenders.LANEWISE_NN, Contenders.LANEWISE_THREADS,
    Contenders.LANEWISE_PACKED, Contenders.LANEWISE_SEGMENTS, Contenders.NETLIB_JAVA,
    Contenders.NETLIB_NATIVE, Contenders.MKL, Contenders.OPENBLAS,
  })
  void multipliesRowMajorMatrices(String id) {
    Contender contender = open(id);
    assertFalse(contender.description().isBlank());
    for (GemmForm form : FORMS) {
      for (int padding = 0; padding < 3; padding++) {
        assertCorrect(contender, form, padding);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    Contenders.LANEWISE, Contenders.LANEWISE_BATCHED, Contenders.MKL, Contenders.MKL_BATCH,
    Contenders.OPENBLAS,
  })
  void multipliesBatches(String id) {
    Contender contender = open(id);
    for (String transposes : List.of("NN", "NT", "TN", "TT")) {
      assertCorrect(contender, GemmForm.parse("5x6x7:" + transposes + "*3"), 1);
    }
  }

  private static Contender open(String id) {
    try {
      return Contenders.byId(id).open();
    } catch (ContenderUnavailableException e) {
      return abort(id + " is not available here: " + e.getMessage());
    }
  }

  private static void assertCorrect(Contender contender, GemmForm form, int padding) {
    FloatProduct floats = FloatProduct.random(form, padding, 1);
    assertCorrect(form, floats.check(contender.bind(floats).orElseThrow()));

    DoubleProduct doubles = DoubleProduct.random(form, padding, 1);
    assertCorrect(form, doubles.check(contender.bind(doubles).orElseThrow()));
  }

  private static void assertCorrect(GemmForm form, Verdict verdict) {
    assertTrue(verdict.correct(), form + ": " + verdict.message());
  }

  @Test
  void findsReferencesOnTheClassPath() {
    assertEquals(Contenders.LANEWISE, Contenders.all().getFirst().id());
    assertEquals(HaltingContender.ID, Contenders.byId(HaltingContender.ID).id());
    assertThrows(IllegalArgumentException.class, () -> Contenders.byId("nobody"));
  }
}
