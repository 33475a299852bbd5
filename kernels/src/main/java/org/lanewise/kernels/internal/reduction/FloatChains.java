package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.FloatReductionKernels;

/**
 * The fold of a block along rows, see {@link FloatReductionKernels#foldRows}. The rows are ldx apart; or,
 * if ldx = 0 and there are several, they are tiles, see {@link FloatRowTiles}: element p of row t is at
 * {@code p * together + t}.
 */
final class FloatChains {
  /** Elements of a block of a row. */
  static final int BLOCK = FloatBlocks.CHAINS * FloatBlocks.CHAIN;

  private static final FloatReductionKernels KERNELS = FloatProvider.REDUCTIONS;

  private final float[] chains = new float[3 * FloatBlocks.CHAINS];

  /** Whether rows are folded where they lie; one row is no tile. */
  static boolean inPlace(int together, int ldx) {
    return together == 1 || ldx > 0;
  }

  /** s[t] = the fold of row t of x and y. */
  void fold(
      Fold fold, int count, int together, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] s, int sOffset) {
    if (inPlace(together, ldx)) {
      KERNELS.foldRows(
          fold, together, count, x, xOffset, ldx, y, yOffset, s, sOffset, chains);
      return;
    }
    int left = Math.max(1, count);
    Arrays.fill(s, sOffset, sOffset + left * together, fold.neutralFloat());
    KERNELS.fold(fold, 1, count * together, x, xOffset, 0, y, yOffset, s, sOffset);
    for (int half = Integer.highestOneBit(left - 1); half > 0; half /= 2) {
      join(fold, s, sOffset, sOffset + half * together, (left - half) * together);
      left = half;
    }
  }

  /**
   * The deviations of rows, where they lie, from centers, and their squares, see {@link
   * FloatReductionKernels#deviationsOfRows}.
   *
   * @param centers an offset in {@code values}, as that of the results
   */
  void deviations(
      int count, int together, float[] x, int xOffset, int ldx, float[] values, int centers,
      float[] squares, int offset) {
    KERNELS.deviationsOfRows(
        together, count, x, xOffset, ldx, values, centers, values, squares, offset, chains);
  }

  /** Joins partial results of a fold into others. */
  static void join(Fold fold, float[] s, int to, int from, int count) {
    KERNELS.fold(fold.joint(), 1, count, s, from, 0, s, from, s, to);
  }
}
