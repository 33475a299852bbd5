package org.lanewise.kernels.internal.epilogue;

import org.lanewise.kernels.internal.FloatView;
import org.lanewise.kernels.internal.reduction.FloatReductions;
import org.lanewise.kernels.internal.reduction.FloatRunningSums;
import org.lanewise.kernels.internal.reduction.Reduction;

/**
 * An epilogue as the façade checked it: the stand-alone kernels, run by the loops on the strip of C they
 * have just finished. One implementation, one set of bits, no activation code in the micro-kernels.
 *
 * @param forward the first step; null for none
 * @param backward the second step; null for none
 * @param withoutSums the same but for its sums; null if it has none
 */
public record FloatStripEpilogue(
    FloatForward forward, FloatBackward backward, FloatStripEpilogue withoutSums) {
  /** Leaves C as it is. */
  public static final FloatStripEpilogue NONE = new FloatStripEpilogue(null, null);

  /** An epilogue of these steps. */
  public FloatStripEpilogue(FloatForward forward, FloatBackward backward) {
    this(
        forward, backward,
        backward != null && backward.db().exists()
            ? new FloatStripEpilogue(forward, backward.withoutSums(), null)
            : null);
  }

  /** Whether it sums columns: then one thread must give it all rows of a column, in order. */
  public boolean sumsColumns() {
    return withoutSums != null;
  }

  /** Computes what {@link #withoutSums} leaves out, of a whole matrix that it was applied to. */
  public void sumColumns(
      FloatReductions reductions, int m, int n, float[] c, int cOffset, int ldc) {
    FloatView db = backward.db();
    reductions.reduce(
        Reduction.SUM, false, m, n, c, cOffset, ldc, db.array(), null, db.at(0, 0));
  }

  /**
   * Applies this in place to a part of a matrix, whose first element is (row, column).
   *
   * @param scratch holds what a part leaves to the next one
   * @param columns if this sums columns, at most {@link FloatRunningSums#COLUMNS}, unless the part has
   *     all rows
   * @param end the row after the last one of the matrix
   * @param c its offset is that of the first element taken
   */
  public void apply(
      FloatEpilogueScratch scratch, int rows, int columns, int row, int column, int end,
      float[] c, int cOffset, int ldc) {
    if (forward != null) {
      forward.apply(scratch, rows, columns, row, column, c, cOffset, ldc, c, cOffset, ldc);
    }
    if (backward != null) {
      backward.apply(scratch.sums(), rows, columns, row, column, end, c, cOffset, ldc);
    }
  }

  /** Applies this to an m × n matrix x, and stores the result in y. */
  public void apply(
      FloatEpilogueScratch scratch, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] y, int yOffset, int ldy) {
    (forward == null ? FloatForward.COPY : forward).apply(
        scratch, m, n, 0, 0, x, xOffset, ldx, y, yOffset, ldy);
    if (backward != null) {
      backward.apply(scratch.sums(), m, n, 0, 0, m, y, yOffset, ldy);
    }
  }
}
