package org.lanewise.kernels.internal.gemm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 11, 12, 13, 15, 16, 25, 100, Integer.MAX_VALUE})
  void stripsFollowEachOtherAndFillTheTile(int m) {
    int mr = 12;
    int strips = Strips.count(m, mr);
    int last = Math.max(0, strips - 3);
    assertEquals(last * mr, Strips.row(last, strips, mr, m));
    for (int strip = last; strip < strips; strip++) {
      int rows = Strips.row(strip + 1, strips, mr, m) - Strips.row(strip, strips, mr, m);
      assertTrue(rows <= mr, rows + " rows");
      assertTrue(rows >= Math.min(m, 4), rows + " rows");
    }
    assertEquals(m, Strips.row(strips, strips, mr, m));
  }

  @Test
  void theLastTwoShareWhatWouldBeTooShort() {
    assertEquals(12, Strips.row(1, 3, 12, 25));
    assertEquals(19, Strips.row(2, 3, 12, 25));
    assertEquals(24, Strips.row(2, 3, 12, 28));
  }
}
