package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;

/**
 * Column sums of rows that come one after the other, as the strips of a product do, with the blocks and
 * the tree of every column sum, and so its bits.
 */
public final class FloatRunningSums {
  /** The most columns at a time. */
  public static final int COLUMNS = FloatPartials.WIDTH;

  private static final int ROWS = FloatBlocks.CHAIN;

  // Made at first use.
  private FloatFolded partials;

  /** The bytes held. */
  public int scratchBytes() {
    return partials == null ? 0 : partials.bytes();
  }

  /** What rows are to be added to, from {@link #position()} on. */
  public float[] values() {
    return partials().values;
  }

  /** Where the next row is to be added. */
  public int position() {
    return partials().top();
  }

  /**
   * Announces the next row of a matrix.
   *
   * @param row its number; the rows from 0 on come in order
   * @param columns at most {@link #COLUMNS}
   */
  public void beforeRow(int row, int columns) {
    if (row == 0) {
      partials().clear();
    }
    if (row % ROWS == 0) {
      Arrays.fill(values(), position(), position() + columns, 0);
    }
  }

  /**
   * Takes note that a row has been added; after the last one stores the sums.
   *
   * @param end the number of rows
   */
  public void afterRow(int row, int end, int columns, float[] sum, int sumOffset) {
    boolean last = row == end - 1;
    if (last || row % ROWS == ROWS - 1) {
      partials().push(columns, row % ROWS + 1, row / ROWS + 1);
    }
    if (last) {
      partials().finish(columns);
      partials().store(columns, sum, sumOffset);
    }
  }

  private FloatFolded partials() {
    if (partials == null) {
      partials = new FloatFolded().with(Fold.SUM);
    }
    return partials;
  }
}
