package org.lanewise.kernels.internal.reduction;

import org.lanewise.kernels.internal.FloatReductionKernels;

/** The walk along rows, see {@link FloatChains}, block by block, or several at a time of one row. */
final class FloatRowBlocks {
  private static final int TOGETHER = FloatReductionKernels.BLOCKS;

  private FloatRowBlocks() {}

  /** Leaves the result in the lowest level. */
  static void reduce(
      FloatPartials partials, int n, int together, float[] x, int xOffset, int ldx) {
    partials.clear();
    int blocks = Math.max(1, Math.ceilDiv(n, FloatChains.BLOCK));
    int block = 0;
    // Several blocks of one row are rows to the kernels.
    for (; together == 1 && n / FloatChains.BLOCK - block >= TOGETHER; block += TOGETHER) {
      int p = block * FloatChains.BLOCK;
      int at = partials.top();
      partials.rowBlocks(at, x, xOffset + p);
      partials.halve(at, TOGETHER, 1, FloatChains.BLOCK);
      partials.push(1, TOGETHER * FloatChains.BLOCK, block / TOGETHER + 1);
    }
    for (; block < blocks; block++) {
      int p = block * FloatChains.BLOCK;
      int count = Math.min(FloatChains.BLOCK, n - p);
      int at = xOffset + (FloatChains.inPlace(together, ldx) ? p : p * together);
      partials.rows(partials.top(), count, together, x, at, ldx);
      partials.push(together, count, block + 1);
    }
    partials.finish(together);
  }
}
