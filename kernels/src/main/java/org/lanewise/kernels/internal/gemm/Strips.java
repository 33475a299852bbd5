package org.lanewise.kernels.internal.gemm;

/**
 * Cuts m rows into strips of mr rows. Where fewer than four would be left over, too few to keep the
 * multipliers busy, the last two strips share their rows.
 */
final class Strips {
  /** Rows whose two vectors of sums, at a latency of four cycles, fill two multipliers. */
  private static final int FEWEST = 4;

  private Strips() {}

  /** The number of strips. */
  static int count(int m, int mr) {
    return Math.ceilDiv(m, mr);
  }

  /** The first row of a strip; of the one after the last, m. */
  static int row(int strip, int strips, int mr, int m) {
    long row = Math.min((long) strip * mr, m);
    boolean isShort = strip == strips - 1 && strip > 0 && m - row < FEWEST;
    return (int) (isShort ? (row - mr + m + 1) / 2 : row);
  }
}
