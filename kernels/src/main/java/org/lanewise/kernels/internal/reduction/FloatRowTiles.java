package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;

/**
 * Rows that are handled together because one would be too short for vectors: transposed, so that
 * neighbours in a vector belong to different rows.
 */
final class FloatRowTiles {
  /** The most rows of a tile. */
  static final int MOST = 64;

  /** Rows longer than this are handled one by one, where they lie. */
  private static final int LONGEST = FloatChains.BLOCK / MOST;

  /** Whole blocks of the largest vectors are transposed. */
  private static final int WHOLE = 16;

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
    int width = Math.min(LONGEST, Math.ceilDiv(n, WHOLE) * WHOLE);
    boolean isReadable = xOffset + (rows - 1) * ldx <= x.length - width;
    KERNELS.transpose(rows, isReadable ? width : n, x, xOffset, ldx, tile, 0, rows);
  }

  /** The other way. */
  static void store(int rows, int n, float[] tile, float[] x, int xOffset, int ldx) {
    KERNELS.transpose(n, rows, tile, 0, rows, x, xOffset, ldx);
  }

  /** Repeats numbers, one for each row, for {@code count} elements of a tile. */
  static void spread(int count, int rows, float[] x, int xOffset, float[] tile) {
    if (rows == 1) {
      Arrays.fill(tile, 0, count, x[xOffset]);
      return;
    }
    System.arraycopy(x, xOffset, tile, 0, rows);
    for (int done = rows; done < count * rows; done *= 2) {
      System.arraycopy(tile, 0, tile, done, Math.min(done, count * rows - done));
    }
  }
}
