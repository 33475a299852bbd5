package org.lanewise.kernels.internal.reduction;

/** The walk along a row, or along several that lie in columns, block by block. */
final class FloatRowBlocks {
  private FloatRowBlocks() {}

  /** Leaves the result in the lowest level. */
  static void reduce(FloatPartials partials, int n, int together, float[] x, int xOffset) {
    partials.clear();
    int blocks = Math.max(1, Math.ceilDiv(n, FloatChains.BLOCK));
    for (int block = 0; block < blocks; block++) {
      int p = block * FloatChains.BLOCK;
      int count = Math.min(FloatChains.BLOCK, n - p);
      partials.rows(partials.top(), p, count, together, x, xOffset + p * together);
      partials.push(together, count, block + 1);
    }
    partials.finish(together);
  }
}
