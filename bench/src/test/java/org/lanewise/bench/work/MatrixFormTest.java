package org.lanewise.bench.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixFormTest {
  @Test
  void readsWhatItWrites() {
    assertEquals(new MatrixForm(128, 512, 0), MatrixForm.parse("128x512"));
    MatrixForm apart = new MatrixForm(128, 512, 64);
    assertEquals(apart, MatrixForm.parse(apart.toString()));
    assertEquals(576, apart.ld());
    assertEquals(128 * 512, apart.elements());
    assertEquals(128 * 576, apart.arrayLength());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8", "0x8", "8x0", "8x8x8", "8x8+", "8x8:NT", "99999999x99"})
  void refusesWhatIsNoMatrix(String text) {
    assertThrows(IllegalArgumentException.class, () -> MatrixForm.parse(text));
  }
}
