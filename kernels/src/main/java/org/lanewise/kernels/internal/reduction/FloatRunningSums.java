package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatPointwiseKernels;
import org.lanewise.kernels.internal.FloatProvider;

/**
 * Column sums of rows that come one after the other, as the strips of a product do, with the blocks and
 * the tree of {@link FloatColumnSums}, and so its bits.
 */
public final class FloatRunningSums {
  /** The most columns at a time: a row of sums and one of each operand stay in L1. */
  public static final int COLUMNS = 8192 / FloatBlocks.BYTES;

  /** Enough for 2³¹ rows. */
  private static final int LEVELS = 28;

  private static final int ROWS = FloatColumnSums.ROWS;
  private static final FloatPointwiseKernels KERNELS = FloatProvider.POINTWISE;

  /** A stack of partial sums, the topmost that of the latest block; made at first use. */
  private float[] stack;

  private int top;

  /** The bytes held. */
  public long scratchBytes() {
    return stack == null ? 0 : (long) stack.length * Float.BYTES;
  }

  /** What rows are to be added to, from {@link #position()} on. */
  public float[] stack() {
    if (stack == null) {
      stack = new float[LEVELS * COLUMNS];
    }
    return stack;
  }

  /** Where the next row is to be added. */
  public int position() {
    return top * COLUMNS;
  }

  /**
   * Announces the next row of a matrix.
   *
   * @param row its number; the rows from 0 on come in order
   * @param columns at most {@link #COLUMNS}
   */
  public void beforeRow(int row, int columns) {
    if (row == 0) {
      top = 0;
    }
    if (row % ROWS == 0) {
      Arrays.fill(stack(), position(), position() + columns, 0);
    }
  }

  /**
   * Takes note that a row has been added; after the last one stores the sums.
   *
   * @param end the number of rows
   */
  public void afterRow(int row, int end, int columns, float[] sum, int sumOffset) {
    int block = row / ROWS;
    boolean last = row == end - 1;
    if (last || row % ROWS == ROWS - 1) {
      top++;
      join(columns, last ? top - 1 : Integer.numberOfTrailingZeros(block + 1));
    }
    if (last) {
      System.arraycopy(stack, 0, sum, sumOffset, columns);
    }
  }

  /** Adds the topmost sum to the one below, so many times. */
  private void join(int columns, int times) {
    for (int t = 0; t < times; t++) {
      top--;
      int below = (top - 1) * COLUMNS;
      KERNELS.add(columns, stack, below, stack, top * COLUMNS, stack, below);
    }
  }
}
