package org.lanewise.bench.gemm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanewise.kernels.Transpose;

class GemmFormTest {
  @ParameterizedTest
  @ValueSource(strings = {"256", "128x512x784", "64:NT", "1x2x3:TN", "8*1000", "8:TT*3"})
  void readsWhatItWrites(String text) {
    assertEquals(text, GemmForm.parse(text).toString());
  }

  @Test
  void readsTransposesInOrder() {
    assertEquals(
        new GemmForm(new GemmShape(2, 3, 4), Transpose.NO, Transpose.YES, 5),
        GemmForm.parse("2x3x4:NT*5"));
    assertEquals(GemmForm.parse("8"), GemmForm.parse("8:NN*1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8:", "8:N", "8:nt", "8*", "8*0", "8*-1", ":NT", "0:NT", "8:NT*1*2"})
  void refusesAnythingElse(String text) {
    assertThrows(IllegalArgumentException.class, () -> GemmForm.parse(text));
  }

  @Test
  void countsTheOperationsOfTheWholeBatch() {
    assertEquals(10 * 2.0 * 2 * 3 * 4, GemmForm.parse("2x3x4*10").flops());
  }
}
