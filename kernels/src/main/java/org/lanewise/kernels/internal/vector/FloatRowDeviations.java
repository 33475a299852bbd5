package org.lanewise.kernels.internal.vector;

import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.Inside;

/**
 * Deviations of rows and their squares in one pass, see {@link
 * org.lanewise.kernels.internal.FloatReductionKernels#deviationsOfRows}.
 */
final class FloatRowDeviations {
  private static final int LANES = Species.FLOAT.length();
  private static final int CHAINS = FloatBlocks.CHAINS;

  private FloatRowDeviations() {}

  /** Whether there are steps to go, and all chains of both sums fit a method, see {@link FloatRowFolds#MOST}. */
  static boolean fit(int count) {
    return count > CHAINS && 2 * CHAINS / LANES <= FloatRowFolds.MOST;
  }

  static void rows(
      int rows, int count, float[] x, int xOffset, int ldx, float[] centers, int centersOffset,
      float[] sums, float[] squares, int offset, float[] s) {
    int whole = (count - 1) / CHAINS * CHAINS;
    int rest = count - whole;
    int inside = Inside.rows(rows, ldx, x.length - xOffset - whole - CHAINS);
    FloatRowDeviations4.rows(
        inside, whole, rest, x, xOffset, ldx, x, xOffset + whole, centers, centersOffset,
        sums, squares, offset);
    for (int i = inside; i < rows; i++) {
      int row = xOffset + i * ldx;
      System.arraycopy(x, row + whole, s, 0, rest);
      FloatRowDeviations4.rows(
          1, whole, rest, x, row, 0, s, 0, centers, centersOffset + i, sums, squares, offset + i);
    }
  }
}
