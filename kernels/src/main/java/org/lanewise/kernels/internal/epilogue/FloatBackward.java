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
 * as they are finished: a step each over a row, which stays in L1 meanwhile.
 *
 * @param f the identity if there is no derivative
 * @param parameter of f
 * @param saved outputs or pre-activations of the forward pass, whichever f wants
 * @param db receives the sums after the last row
 */
public record FloatBackward(Function f, float parameter, FloatView saved, FloatView db) {
  private static final FloatPointwiseKernels KERNELS = FloatProvider.POINTWISE;
  private static final int COLUMNS = FloatRunningSums.COLUMNS;

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
      for (int i = 0; i < rows; i++) {
        int at = dyOffset + i * lddy + j;
        int savedAt = savedOffset + i * ldsaved + j;
        if (db == null) {
          // The row of sums is written over, and nobody reads it.
          KERNELS.gradient(f, parameter, count, saved, savedAt, dy, at, sums.values(), 0);
        } else {
          sums.beforeRow(row + i, count);
          KERNELS.gradient(
              f, parameter, count, saved, savedAt, dy, at, sums.values(), sums.position());
          sums.afterRow(row + i, end, count, db, dbOffset + j);
        }
      }
    }
  }

  /** dz = dy ⊙ f′ in place and db[i] = Σⱼ dz[i, j]: as many short rows at a time as stay in L1 meanwhile. */
  public static void applyRows(
      FloatRunningSums sums, FloatReductions reductions, Function f, float parameter,
      int m, int n,
      float[] saved, int savedOffset, int ldsaved,
      float[] dy, int dyOffset, int lddy,
      float[] db, int dbOffset) {
    int together = Math.max(1, COLUMNS / Math.max(1, n));
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
}
