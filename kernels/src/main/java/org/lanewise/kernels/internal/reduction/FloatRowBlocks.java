package org.lanewise.kernels.internal.reduction;

/** The walk along rows, see {@link FloatChains}, block by block. */
final class FloatRowBlocks {
  private FloatRowBlocks() {}

  /** Leaves the result in the lowest level. */
  static void reduce(
      FloatPartials partials, int n, int together, float[] x, int xOffset, int ldx) {
    partials.clear();
    int blocks = Math.max(1, Math.ceilDiv(n, FloatChains.BLOCK));
    for (int block = 0; block < blocks; block++) {
      int p = block * FloatChains.BLOCK;
      int count = Math.min(FloatChains.BLOCK, n - p);
      int at = xOffset + (FloatChains.inPlace(together, ldx) ? p : p * together);
      partials.rows(partials.top(), p, count, together, x, at, ldx);
      partials.push(together, count, block + 1);
    }
    partials.finish(together);
  }
}
