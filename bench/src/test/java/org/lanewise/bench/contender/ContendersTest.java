package org.lanewise.bench.contender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanewise.bench.gemm.DoubleProduct;
import org.lanewise.bench.gemm.DoubleReference;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.FloatReference;
import org.lanewise.bench.gemm.GemmShape;
import org.lanewise.bench.gemm.Verdict;

class ContendersTest {
  private static final GemmShape SHAPE = new GemmShape(13, 17, 19);

  @ParameterizedTest
  @ValueSource(strings = {Contenders.LANEWISE, "netlib-java", "netlib-native"})
  void multipliesRowMajorMatrices(String id) {
    Contender contender = open(id);
    assertFalse(contender.description().isBlank());

    FloatProduct floats = FloatProduct.random(SHAPE, 1);
    floats.spoilResult();
    contender.bind(floats).run();
    assertCorrect(new FloatReference(floats).check(floats.c()));

    DoubleProduct doubles = DoubleProduct.random(SHAPE, 1);
    doubles.spoilResult();
    contender.bind(doubles).run();
    assertCorrect(new DoubleReference(doubles).check(doubles.c()));
  }

  private static Contender open(String id) {
    try {
      return Contenders.byId(id).open();
    } catch (ContenderUnavailableException e) {
      return abort(id + " is not available here: " + e.getMessage());
    }
  }

  private static void assertCorrect(Verdict verdict) {
    assertTrue(verdict.correct(), verdict.message());
  }

  @Test
  void findsReferencesOnTheClassPath() {
    assertEquals(Contenders.LANEWISE, Contenders.all().getFirst().id());
    assertEquals(HaltingContender.ID, Contenders.byId(HaltingContender.ID).id());
    assertThrows(IllegalArgumentException.class, () -> Contenders.byId("nobody"));
  }
}
