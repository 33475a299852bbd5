package org.lanewise.kernels.internal.gemm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lanewise.kernels.internal.CacheSizes;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatProvider;

/** How a packed matrix is brought near. Those that are far are too large for any test of products. */
class FloatPackingTest {
  private static final int NR = FloatProvider.KERNELS.nr();

  @Test
  void fetchReadsEachLineOfItsMicropanelAndNothingElse() {
    int kc = 7;
    int line = 64 / FloatBlocks.BYTES;
    float[] packed = new float[3 * kc * NR];
    Arrays.fill(packed, Float.NaN);
    int lines = 0;
    for (int i = 2 * kc * NR; i < packed.length; i += line) {
      packed[i] = 1;
      lines++;
    }
    assertEquals(lines, FloatPacking.fetch(kc, packed, 2 * kc * NR));
  }

  @Test
  void onlyLargeMatricesAndSeveralRowsAreFar() {
    int width = 1024;
    int k = Math.toIntExact(CacheSizes.HERE.l3() / 4 / width / FloatBlocks.BYTES);
    assertFalse(FloatPacking.isFar(3, k, width));
    assertTrue(FloatPacking.isFar(3, k + 1, width));
    assertFalse(FloatPacking.isFar(2, k + 1, width));
  }
}
