package org.lanewise.kernels.internal.vector;

import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.Layout;
import org.lanewise.kernels.internal.Platform;
import org.lanewise.kernels.internal.scalar.FloatScalarKernels;

/** The vector provider: each method is a kernel of its own class. */
public final class FloatVectorKernels implements FloatKernels {
  private static final int LANES = Species.FLOAT.length();

  // 12 × 2 accumulators, 2 vectors of B and the broadcast fit 32 registers; 6 × 2 fit 16.
  private static final int MR = Platform.THIRTY_TWO_REGISTERS ? 12 : 6;
  private static final int NR = 2 * LANES;
  private static final int BROAD = Platform.THIRTY_TWO_REGISTERS ? 3 * LANES : NR;

  /**
   * Whether C2 exchanges lanes in registers: of vectors of two lanes it makes objects instead, so that the
   * kernels for two are templates of the others only.
   */
  private static final boolean SHUFFLES = LANES > 2;

  private static final FloatKernels SCALAR = new FloatScalarKernels();

  @Override
  public int vectorBits() {
    return Species.BITS;
  }

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public int mr() {
    return MR;
  }

  @Override
  public int nr() {
    return NR;
  }

  @Override
  public int broad() {
    return BROAD;
  }

  @Override
  public void tile(
      boolean add, int rows, int columns, int kc, float alpha,
      Layout layoutA, float[] a, int aOffset, int lda,
      Layout layoutB, float[] b, int bOffset, int ldb,
      float[] c, int cOffset, int ldc, float[] edge) {
    if (columns % LANES == 0 || (layoutB == Layout.ROWS && columns > LANES)) {
      FloatTileTable.tile(
          add, rows, columns, kc, alpha, layoutA, a, aOffset, lda, layoutB, b, bOffset, ldb,
          c, cOffset, ldc);
      return;
    }
    FloatTileTable.tile(
        false, rows, columns, kc, 1, layoutA, a, aOffset, lda, layoutB, b, bOffset, ldb, edge, 0,
        NR);
    update(add, rows, columns, alpha, edge, c, cOffset, ldc);
  }

  @Override
  public void panels(
      int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, int distance) {
    FloatPanelCopies.copy(rows, columns, x, xOffset, ldx, y, yOffset, distance);
  }

  @Override
  public void outer(
      boolean add, int count, float alpha, float factor, float[] x, int xOffset, float[] y,
      int yOffset) {
    if (add) {
      FloatVectorOuter.add(
          count, x, xOffset, y, yOffset, factor, alpha, y, yOffset);
    } else {
      FloatVectorOuter.product(count, x, xOffset, factor, alpha, y, yOffset);
    }
  }

  @Override
  public void combineRows(
      int rows, int columns, float[] x, int xOffset, int incx,
      float[] a, int aOffset, int lda, float[] s) {
    FloatRows.combine(rows, columns, x, xOffset, incx, a, aOffset, lda, s);
  }

  @Override
  public void dotRows(
      int rows, int columns, float[] a, int aOffset, int lda, float[] x, int xOffset, float[] s,
      float[] edge) {
    if (SHUFFLES) {
      FloatDots.rows(rows, columns, a, aOffset, lda, x, xOffset, s, edge);
    } else {
      SCALAR.dotRows(rows, columns, a, aOffset, lda, x, xOffset, s, edge);
    }
  }

  @Override
  public void update(boolean add, int count, float alpha, float[] s, float[] y, int yOffset) {
    update(add, 1, count, alpha, s, y, yOffset, 0);
  }

  private static void update(
      boolean add, int rows, int columns, float alpha, float[] s, float[] c, int cOffset, int ldc) {
    if (add) {
      FloatAddEdges.update(rows, columns, alpha, s, NR, c, cOffset, ldc);
    } else {
      FloatEdges.update(rows, columns, alpha, s, NR, c, cOffset, ldc);
    }
  }

  @Override
  public void transpose(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] y, int yOffset, int ldy) {
    if (SHUFFLES) {
      FloatTransposes.copy(rows, columns, x, xOffset, ldx, y, yOffset, ldy);
    } else {
      SCALAR.transpose(rows, columns, x, xOffset, ldx, y, yOffset, ldy);
    }
  }
}
