package org.lanewise.kernels.internal.epilogue;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatPointwiseKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.FloatView;
import org.lanewise.kernels.internal.Function;
import org.lanewise.kernels.internal.reduction.FloatReductions;
import org.lanewise.kernels.internal.reduction.FloatRunningSums;
import org.lanewise.kernels.internal.reduction.Reduction;

/**
 * dz = dy ⊙ f′ in place and db[j] = Σᵢ dz[i, j] in one pass, over a whole matrix or over the strips of one
 * as they are finished: a step each over some rows, which stay in cache meanwhile. Summing what was just
 * stored costs less than a loop that does both at once: that would read and write the sums for each row.
 *
 * @param f the identity if there is no derivative
 * @param parameter of f
 * @param saved outputs or pre-activations of the forward pass, whichever f wants
 * @param db receives the sums after the last row
 */
public record FloatBackward(Function f, float parameter, FloatView saved, FloatView db) {
  private static final FloatPointwiseKernels KERNELS = FloatProvider.POINTWISE;
  private static final int COLUMNS = FloatRunningSums.COLUMNS;

  /** Rows at a time, or more short ones: their sums are read and written once for all of them. */
  private static final int ROWS = 8;

  /** Elements of short rows at a time. */
  private static final int ELEMENTS = 4096;

  /** The derivative only. */
  FloatBackward withoutSums() {
    return new FloatBackward(f, parameter, saved, FloatView.NONE);
  }

  /** Takes rows × columns elements from (row, column) on; dy is given from there on. */
  void apply(
      FloatRunningSums sums, int rows, int columns, int row, int column, int end,
      float[] dy, int dyOffset, int lddy) {
    apply(
        sums, f, parameter, rows, columns, row, end,
        saved.array(), saved.at(row, column), saved.ld(),
        dy, dyOffset, lddy,
        db.array(), db.at(0, column));
  }

  /**
   * Takes the next rows of a matrix. Each offset is that of the first element taken.
   *
   * @param columns if more than {@link FloatRunningSums#COLUMNS}, all rows must come at once
   * @param row the number of the first one
   * @param end the number of rows of the matrix
   * @param saved not read if f is the identity
   * @param db null for none
   */
  public static void apply(
      FloatRunningSums sums, Function f, float parameter,
      int rows, int columns, int row, int end,
      float[] saved, int savedOffset, int ldsaved,
      float[] dy, int dyOffset, int lddy,
      float[] db, int dbOffset) {
    if (db != null && end == 0) {
      Arrays.fill(db, dbOffset, dbOffset + columns, 0);
    }
    int chunks = Math.ceilDiv(columns, COLUMNS);
    for (int chunk = 0; chunk < chunks; chunk++) {
      int j = chunk * COLUMNS;
      int count = Math.min(COLUMNS, columns - j);
      int together = Math.max(ROWS, ELEMENTS / Math.max(1, count));
      int groups = Math.ceilDiv(rows, together);
      boolean isOneRow = ldsaved == count && lddy == count;
      for (int group = 0; group < groups; group++) {
        int i = group * together;
        int taken = Math.min(together, rows - i);
        int at = dyOffset + i * lddy + j;
        if (isOneRow) {
          int savedAt = savedOffset + i * count;
          KERNELS.gradient(f, parameter, taken * count, saved, savedAt, dy, at);
        } else {
          int savedAt = savedOffset + i * ldsaved + j;
          gradient(f, parameter, taken, count, saved, savedAt, ldsaved, dy, at, lddy);
        }
        if (db != null) {
          sums.add(row + i, taken, end, count, dy, at, lddy, db, dbOffset + j);
        }
      }
    }
  }

  private static void gradient(
      Function f, float parameter, int rows, int columns,
      float[] saved, int savedOffset, int ldsaved, float[] dy, int dyOffset, int lddy) {
    for (int i = 0; i < rows; i++) {
      KERNELS.gradient(
          f, parameter, columns, saved, savedOffset + i * ldsaved, dy, dyOffset + i * lddy);
    }
  }

  /**
   * dz = dy ⊙ f′ in place and db[i] = Σⱼ dz[i, j]: a block of a long row, or as many short rows, at a time
   * as stay in cache meanwhile.
   */
  public static void applyRows(
      FloatRunningSums sums, FloatReductions reductions, Function f, float parameter,
      int m, int n,
      float[] saved, int savedOffset, int ldsaved,
      float[] dy, int dyOffset, int lddy,
      float[] db, int dbOffset) {
    if (n > FloatRunningSums.ROW_BLOCK) {
      for (int i = 0; i < m; i++) {
        longRow(
            sums, f, parameter, n, saved, savedOffset + i * ldsaved, dy, dyOffset + i * lddy, db,
            dbOffset + i);
      }
      return;
    }
    int together = Math.max(1, ELEMENTS / Math.max(1, n));
    int groups = Math.ceilDiv(m, together);
    for (int group = 0; group < groups; group++) {
      int i = group * together;
      int rows = Math.min(together, m - i);
      int at = dyOffset + i * lddy;
      apply(
          sums, f, parameter, rows, n, i, m,
          saved, savedOffset + i * ldsaved, ldsaved, dy, at, lddy, null, 0);
      reductions.reduce(Reduction.SUM, true, rows, n, dy, at, lddy, db, null, dbOffset + i);
    }
  }

  private static void longRow(
      FloatRunningSums sums, Function f, float parameter, int n,
      float[] saved, int savedOffset, float[] dy, int dyOffset, float[] db, int dbOffset) {
    int blocks = Math.ceilDiv(n, FloatRunningSums.ROW_BLOCK);
    for (int block = 0; block < blocks; block++) {
      int j = block * FloatRunningSums.ROW_BLOCK;
      int count = Math.min(FloatRunningSums.ROW_BLOCK, n - j);
      KERNELS.gradient(f, parameter, count, saved, savedOffset + j, dy, dyOffset + j);
      sums.addBlock(j, count, n, dy, dyOffset + j, db, dbOffset);
    }
  }
}
