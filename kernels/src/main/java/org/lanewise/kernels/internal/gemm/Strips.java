package org.lanewise.kernels.internal.gemm;

/** Cuts m rows into strips of nearly equal height, at most mr: no nearly empty one at the end. */
final class Strips {
  private Strips() {}

  /** The number of strips. */
  static int count(int m, int mr) {
    return Math.ceilDiv(m, mr);
  }

  /** The first row of a strip; of the one after the last, m. */
  static int row(int strip, int strips, int m) {
    return (int) ((long) m * strip / strips);
  }
}
