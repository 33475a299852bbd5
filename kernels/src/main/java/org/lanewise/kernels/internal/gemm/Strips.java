package org.lanewise.kernels.internal.gemm;

/**
 * Cuts m rows into strips of nearly equal height, at most mr: no nearly empty one at the end. The first
 * strips are one row taller than the others, if the height does not come out even.
 */
final class Strips {
  private Strips() {}

  /** The number of strips. */
  static int count(int m, int mr) {
    return Math.ceilDiv(m, mr);
  }

  /** The height of the tall strips: the only division, so that the rest costs nothing. */
  static int height(int m, int strips) {
    return Math.ceilDiv(m, strips);
  }

  /** The first row of a strip; of the one after the last, m. */
  static int row(int strip, int strips, int height, int m) {
    int tall = m - strips * (height - 1);
    return strip * height - Math.max(0, strip - tall);
  }
}
