package org.lanewise.kernels.internal.reduction;

import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.FloatReductionKernels;
import org.lanewise.kernels.internal.Inside;

/** The walk down the columns of a matrix, block by block, or several at a time where it is narrow. */
final class FloatColumnBlocks {
  /** Rows of a block. */
  static final int ROWS = FloatBlocks.CHAIN;

  /** The most columns of a narrow matrix: few registers' width, so that most of a row is one load. */
  private static final int NARROW = 32;

  /** Its leading dimension: of rows further apart, eight streams at once are slower than one. */
  private static final int NEAR = 512;

  private static final int TOGETHER = FloatReductionKernels.BLOCKS;
  private static final int LANES = FloatProvider.KERNELS.lanes();

  private FloatColumnBlocks() {}

  /** Whether several blocks are handled together. */
  static boolean isNarrow(int columns, int ldx) {
    return columns <= NARROW && ldx <= NEAR;
  }

  /** Leaves the results of the blocks from {@code start} to {@code end} in the lowest level. */
  static void reduce(
      FloatPartials partials, int start, int end, int m, int columns,
      float[] x, int xOffset, int ldx) {
    partials.clear();
    int width = columns;
    int block = start;
    if (isNarrow(columns, ldx)) {
      width = Math.ceilDiv(columns, LANES) * LANES;
      if (ldx == 1 && LANES > 2) {
        block += oneColumn(partials, start, Math.min(end, m / ROWS) - start, width, x, xOffset);
      }
      // Whole vectors are read from all rows; behind the matrix there may be nothing to read.
      int readable = Inside.rows(m, ldx, x.length - xOffset - width);
      int whole = Math.min(end, readable / ROWS);
      for (; whole - block >= TOGETHER; block += TOGETHER) {
        int at = partials.top();
        int row = block * ROWS;
        partials.blocks(at, width, columns, x, xOffset + row * ldx, ldx);
        partials.halve(at, TOGETHER, width, ROWS);
        partials.push(width, TOGETHER * ROWS, (block - start) / TOGETHER + 1);
      }
    }
    for (; block < end; block++) {
      int i = block * ROWS;
      int rows = Math.min(ROWS, m - i);
      partials.columns(partials.top(), rows, columns, x, xOffset + i * ldx, ldx);
      partials.push(width, rows, block - start + 1);
    }
    partials.finish(width);
  }

  /**
   * Takes as many of the whole blocks of a column, whose rows follow each other, as make up runs of {@link
   * FloatPartials#TRANSPOSED}; returns their number.
   */
  private static int oneColumn(
      FloatPartials partials, int start, int blocks, int width, float[] x, int xOffset) {
    int together = FloatPartials.TRANSPOSED;
    int runs = blocks / together;
    for (int run = 0; run < runs; run++) {
      int row = (start + run * together) * ROWS;
      partials.oneColumn(partials.top(), x, xOffset + row);
      partials.push(width, together * ROWS, run + 1);
    }
    return runs * together;
  }
}
