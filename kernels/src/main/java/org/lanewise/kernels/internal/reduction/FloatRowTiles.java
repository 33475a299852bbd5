package org.lanewise.kernels.internal.reduction;

import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;

/**
 * Rows that are handled together because one would be too short for vectors: transposed, so that
 * neighbours in a vector belong to different rows.
 */
final class FloatRowTiles {
  /** The most rows of a tile. */
  static final int MOST = 64;

  /** Rows longer than this are handled one by one, where they lie; no vector is longer. */
  private static final int LONGEST = 16;

  /** Elements of the largest tile. */
  static final int SIZE = LONGEST * MOST;

  private static final FloatKernels KERNELS = FloatProvider.KERNELS;

  private FloatRowTiles() {}

  /** Whether rows of n elements are that short. */
  static boolean fit(int n) {
    return n <= LONGEST;
  }

  /**
   * Element p of row t to {@code tile[p * rows + t]}. What follows the rows may be read as well, so that
   * whole blocks can be transposed, and the tile be written behind the last element.
   */
  static void load(int rows, int n, float[] x, int xOffset, int ldx, float[] tile) {
    boolean isReadable = n > 0 && xOffset + (rows - 1) * ldx <= x.length - LONGEST;
    KERNELS.transpose(rows, isReadable ? LONGEST : n, x, xOffset, ldx, tile, 0, rows);
  }

  /** The other way. */
  static void store(int rows, int n, float[] tile, float[] x, int xOffset, int ldx) {
    KERNELS.transpose(n, rows, tile, 0, rows, x, xOffset, ldx);
  }

  /** Repeats numbers, one for each row, for {@code count} elements of a tile. */
  static void spread(int count, int rows, float[] x, int xOffset, float[] tile) {
    System.arraycopy(x, xOffset, tile, 0, rows);
    for (int done = rows; done < count * rows; done *= 2) {
      System.arraycopy(tile, 0, tile, done, Math.min(done, count * rows - done));
    }
  }
}
