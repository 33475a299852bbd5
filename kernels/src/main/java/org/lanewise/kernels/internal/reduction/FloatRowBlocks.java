package org.lanewise.kernels.internal.reduction;

/** The walk along a row too long for {@link FloatRowTiles}, block by block. */
final class FloatRowBlocks {
  private FloatRowBlocks() {}

  /** Leaves the result in the lowest level. */
  static void reduce(FloatPartials partials, int n, float[] x, int xOffset) {
    partials.clear();
    int blocks = Math.ceilDiv(n, FloatChains.BLOCK);
    for (int block = 0; block < blocks; block++) {
      int p = block * FloatChains.BLOCK;
      int count = Math.min(FloatChains.BLOCK, n - p);
      partials.rows(partials.top(), p, count, 1, x, xOffset + p);
      partials.push(1, count, block + 1);
    }
    partials.finish(1);
  }
}
