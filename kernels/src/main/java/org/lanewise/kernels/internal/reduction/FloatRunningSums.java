package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.FloatReductionKernels;

/**
 * Column sums of rows that come some at a time, as the strips of a product do, or the sum of a row that
 * comes block by block; with the blocks and the tree of every such sum, and so its bits.
 */
public final class FloatRunningSums {
  /**
   * The most columns at a time. Whole rows that follow each other are one stream to the prefetcher; of
   * rows in pieces of 4 KB memory brings half as many.
   */
  public static final int COLUMNS = 4096;

  /** Elements of a row's block. */
  public static final int ROW_BLOCK = FloatChains.BLOCK;

  /** 2³¹ elements in so many columns are 2¹⁴ blocks, in fewer columns more, but shorter levels. */
  private static final int SIZE = 16 * COLUMNS;

  private static final int ROWS = FloatBlocks.CHAIN;
  private static final FloatReductionKernels KERNELS = FloatProvider.REDUCTIONS;

  // Made at first use.
  private FloatFolded partials;

  /** The bytes held. */
  public int scratchBytes() {
    return partials == null ? 0 : partials.values.length * FloatBlocks.BYTES;
  }

  /**
   * Takes the next rows of a matrix; after the last one stores the sums.
   *
   * @param row the number of the first one; the rows from 0 on come in order
   * @param end the number of rows of the matrix
   * @param columns at most {@link #COLUMNS}
   */
  public void add(
      int row, int rows, int end, int columns, float[] x, int xOffset, int ldx,
      float[] sum, int sumOffset) {
    if (row == 0) {
      start();
    }
    int last = row + rows;
    int i = row;
    while (i < last) {
      int next = i + Math.min(last - i, ROWS - i % ROWS);
      int at = xOffset + (i - row) * ldx;
      int top = partials.top();
      if (i % ROWS == 0) {
        Arrays.fill(partials.values, top, top + columns, 0);
      }
      KERNELS.fold(
          Fold.SUM, next - i, columns, x, at, ldx, x, at, partials.values, top);
      if (next == end || next % ROWS == 0) {
        int block = (next - 1) / ROWS;
        partials.push(columns, next - block * ROWS, block + 1);
      }
      i = next;
    }
    if (last == end) {
      store(columns, sum, sumOffset);
    }
  }

  /**
   * Takes the next block of a row; after the last one stores the sum.
   *
   * @param first the number of its first element: a multiple of {@link #ROW_BLOCK}
   * @param end the number of elements of the row
   */
  public void addBlock(
      int first, int count, int end, float[] x, int xOffset, float[] sum, int sumOffset) {
    if (first == 0) {
      start();
    }
    partials.rows(partials.top(), count, 1, x, xOffset, 0);
    partials.push(1, count, first / ROW_BLOCK + 1);
    if (first + count == end) {
      store(1, sum, sumOffset);
    }
  }

  private void start() {
    if (partials == null) {
      partials = new FloatFolded(new float[SIZE]).with(Fold.SUM);
    }
    partials.clear();
  }

  private void store(int count, float[] sum, int sumOffset) {
    partials.finish(count);
    partials.store(count, sum, sumOffset);
  }
}
