package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.FloatReductionKernels;

/**
 * The fold of a block along rows, see {@link FloatReductionKernels#foldRow}; of several rows together, if
 * they are shorter than the chains are many, and lie in columns: element p of row t at {@code p * together
 * + t}.
 */
final class FloatChains {
  /** Elements of a block of a row. */
  static final int BLOCK = FloatBlocks.CHAINS * FloatBlocks.CHAIN;

  private static final FloatReductionKernels KERNELS = FloatProvider.REDUCTIONS;

  private final float[] chains = new float[FloatBlocks.CHAINS];

  /** s[t] = the fold of x[p, t] and y[p, t]; of deviations y is that of p = 0 to CHAINS − 1. */
  void fold(
      Fold fold, int count, int together, float[] x, int xOffset, float[] y, int yOffset,
      float[] s, int sOffset) {
    if (together == 1) {
      s[sOffset] = KERNELS.foldRow(fold, count, x, xOffset, y, yOffset, chains);
      return;
    }
    int left = Math.max(1, count);
    Arrays.fill(s, sOffset, sOffset + left * together, fold.neutralFloat());
    KERNELS.fold(fold, 1, count * together, x, xOffset, 0, y, yOffset, 0, s, sOffset);
    for (int half = Integer.highestOneBit(left - 1); half > 0; half /= 2) {
      join(fold, s, sOffset, sOffset + half * together, (left - half) * together);
      left = half;
    }
  }

  /** Joins partial results of a fold into others. */
  static void join(Fold fold, float[] s, int to, int from, int count) {
    KERNELS.fold(fold.joint(), 1, count, s, from, 0, s, from, 0, s, to);
  }
}
