package org.lanewise.bench.gemm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GemmShapeTest {
  @ParameterizedTest
  @ValueSource(strings = {"1", "256", "128x512x784"})
  void readsWhatItWrites(String text) {
    assertEquals(text, GemmShape.parse(text).toString());
  }

  @Test
  void readsDimensionsInOrder() {
    assertEquals(new GemmShape(128, 512, 784), GemmShape.parse("128x512x784"));
    assertEquals(GemmShape.square(256), GemmShape.parse("256"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "12x", "1x2", "1x2x3x4", "1x0x1", "big", "10000000",
    "50000"})
  void refusesAnythingElse(String text) {
    assertThrows(IllegalArgumentException.class, () -> GemmShape.parse(text));
  }

  @Test
  void countsAMultiplicationAndAnAdditionPerTerm() {
    assertEquals(2.0 * 2 * 3 * 4, new GemmShape(2, 3, 4).flops());
  }
}
