package org.lanewise.kernels.internal.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.lanewise.kernels.Lanewise;

/** {@link FloatLines}. */
class FloatLinesTest {
  private static final int HEADER_BYTES = 16;
  private static final int LARGE_BYTES = 1 << 20;

  @Test
  void whatFollowsTheHeadStartsAtAVector() {
    assumeTrue(Lanewise.info().provider().equals("vector"), "the scalar provider has no vectors");
    int bytes = Float.BYTES;
    int vectorBytes = Species.BITS / Byte.SIZE;
    float[] x = new float[LARGE_BYTES / bytes];
    for (int offset = 0; offset <= 64; offset++) {
      int head = FloatLines.head(x, offset);
      assertEquals(0, (HEADER_BYTES + (offset + head) * bytes) % vectorBytes, "offset " + offset);
      assertTrue(head >= 0 && head < vectorBytes / bytes, "head " + head);
    }
    assertEquals(0, FloatLines.head(new float[x.length - 1], 1));
  }

  @Test
  void longRowsInTheMiddleOfALargeArrayAreFoldedFromALineOn() {
    assumeTrue(Lanewise.info().provider().equals("vector"), "the scalar provider has no vectors");
    assumeTrue(FloatRowFolds.STEP == 1, "short vectors take the chains of a row in two passes");
    float[] x = new float[LARGE_BYTES / Float.BYTES];
    int head = FloatLines.head(x, 1001);
    assertTrue(head > 0);
    int end = x.length - 1024;
    assertEquals(head, FloatLinedFolds.head(true, 3, 1024, x, 1001, 1040, x, 1001));
    assertEquals(0, FloatLinedFolds.head(true, 3, 1024, x, 1001, 1041, x, 1001));
    assertEquals(0, FloatLinedFolds.head(true, 3, 1030, x, 1001, 1040, x, 1001));
    assertEquals(0, FloatLinedFolds.head(true, 3, 1024, x, 1, 1040, x, 1001));
    assertEquals(0, FloatLinedFolds.head(true, 3, 1024, x, 1001, 1040, x, 1));
    assertEquals(0, FloatLinedFolds.head(true, 1, 1024, x, 1001, 0, x, end));
    assertEquals(head, FloatLinedFolds.head(false, 1, 1024, x, 1001, 0, x, end));
  }
}
