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

  /** Vectors of chains of a method, as many for the sums as for the squares. */
  private static final int VECTORS = FloatRowFolds.MOST / 2;

  /** See {@link FloatRowFolds#STEP}. */
  static final int STEP = Math.max(1, CHAINS / LANES / VECTORS);

  private FloatRowDeviations() {}

  /** Whether there are steps to go, and no more than two calls for all chains. */
  static boolean fit(int count) {
    return count > CHAINS && STEP <= 2;
  }

  /** @param s scratch: the rest of a row first, then what one call leaves for another */
  static void rows(
      int rows, int count, float[] x, int xOffset, int ldx, float[] centers, int centersOffset,
      float[] sums, float[] squares, int offset, float[] s) {
    int whole = (count - 1) / CHAINS * CHAINS;
    int rest = count - whole;
    int inside = Inside.rows(rows, ldx, x.length - xOffset - whole - CHAINS);
    fold(
        inside, whole, rest, x, xOffset, ldx, x, xOffset + whole, centers, centersOffset, s,
        sums, squares, offset);
    for (int i = inside; i < rows; i++) {
      int row = xOffset + i * ldx;
      System.arraycopy(x, row + whole, s, 0, rest);
      fold(
          1, whole, rest, x, row, 0, s, 0, centers, centersOffset + i, s,
          sums, squares, offset + i);
    }
  }

  private static void fold(
      int rows, int whole, int rest, float[] x, int xOffset, int ldx,
      float[] xRest, int xRestOffset, float[] centers, int centersOffset, float[] later,
      float[] sums, float[] squares, int offset) {
    int run = STEP > 1 ? CHAINS / LANES : rows;
    for (int i = 0; i < rows; i += run) {
      int count = Math.min(run, rows - i);
      int row = i * ldx;
      for (int first = LANES * (STEP - 1); first >= 0; first -= LANES) {
        FloatRowDeviations4.rows(
            count, whole, rest, first, x, xOffset + row + first, ldx,
            xRest, xRestOffset + row + first, centers, centersOffset + i, later,
            sums, squares, offset + i);
      }
    }
  }
}
