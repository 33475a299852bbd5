package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;

/**
 * Column sums in the order of the bit contract: one chain a column inside a block of {@link #ROWS}
 * rows, block sums joined by a fixed pairwise tree. The tree is that of a binary counter: after block
 * number b the sums of 2ᶻ blocks merge, z being the number of trailing zeros of b + 1; what is left at
 * the end merges from the right. It depends on the number of rows only.
 */
public final class FloatColumnSums {
  /**
   * Rows of a block: long enough that joining costs little beside summing, short enough for a small
   * error, and a multiple of every micro-kernel's rows, so that strips of C can be made to end with it.
   */
  public static final int ROWS = 48;

  /** Columns summed at a time: a row of sums and one of each operand stay in L1. */
  private static final int COLUMNS = 1024;

  /** Enough for 2³¹ rows. */
  private static final int LEVELS = 32;

  private static final FloatKernels KERNELS = FloatProvider.KERNELS;

  /** A stack of partial sums, the topmost the sum of the latest block. */
  private final float[] stack = new float[LEVELS * COLUMNS];

  /** The bytes held. */
  public long scratchBytes() {
    return (long) stack.length * Float.BYTES;
  }

  /** sum[j] = Σᵢ x[i, j]. */
  public void sum(
      int m, int n, float[] x, int xOffset, int ldx, float[] sum, int sumOffset) {
    // Counted in blocks: a counter of rows or columns could overflow near the largest array.
    int blocks = Math.ceilDiv(m, ROWS);
    int chunks = Math.ceilDiv(n, COLUMNS);
    for (int chunk = 0; chunk < chunks; chunk++) {
      int j = chunk * COLUMNS;
      int columns = Math.min(COLUMNS, n - j);
      int top = 0;
      for (int block = 0; block < blocks; block++) {
        int i = block * ROWS;
        int rows = Math.min(ROWS, m - i);
        KERNELS.columnSum(
            rows, columns, x, xOffset + i * ldx + j, ldx, stack, top * COLUMNS);
        top = join(columns, top + 1, Integer.numberOfTrailingZeros(block + 1));
      }
      if (top == 0) {
        Arrays.fill(sum, sumOffset + j, sumOffset + j + columns, 0);
      } else {
        join(columns, top, top - 1);
        System.arraycopy(stack, 0, sum, sumOffset + j, columns);
      }
    }
  }

  /** Adds the topmost sum to the one below, so many times; gives the new height. */
  private int join(int columns, int top, int times) {
    for (int t = 0; t < times; t++) {
      top--;
      KERNELS.add(columns, stack, top * COLUMNS, stack, (top - 1) * COLUMNS);
    }
    return top;
  }
}
