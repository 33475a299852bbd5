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
}
