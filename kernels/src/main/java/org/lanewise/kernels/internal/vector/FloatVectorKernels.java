package org.lanewise.kernels.internal.vector;

import org.lanewise.kernels.Activation;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatNothing;
import org.lanewise.kernels.internal.Platform;

/** The vector provider: each method is a kernel of its own class. */
public final class FloatVectorKernels implements FloatKernels {
  private static final int LANES = Species.FLOAT.length();

  // 12 × 2 accumulators, 2 vectors of B and the broadcast fit 32 registers; 6 × 2 fit 16.
  private static final int MR = Platform.THIRTY_TWO_REGISTERS ? 12 : 6;
  private static final int NR = 2 * LANES;
  private static final float[] NOTHING = FloatNothing.ROW;

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
  public void tile(
      int rows, int columns, int kc,
      float alpha, float[] a, int aOffset, float[] b, int bOffset,
      float beta, float[] old, int oldOffset, int ldOld, float[] c, int cOffset, int ldc,
      float[] edge) {
    if (columns == NR) {
      FloatTiles.wide(
          rows, kc, alpha, a, aOffset, b, bOffset, beta, old, oldOffset, ldOld, c, cOffset, ldc);
    } else if (columns == LANES) {
      FloatTiles.half(
          rows, kc, alpha, a, aOffset, b, bOffset, beta, old, oldOffset, ldOld, c, cOffset, ldc);
    } else {
      if (columns > LANES) {
        FloatTiles.wide(rows, kc, 1, a, aOffset, b, bOffset, 1, NOTHING, 0, 0, edge, 0, NR);
      } else {
        FloatTiles.half(rows, kc, 1, a, aOffset, b, bOffset, 1, NOTHING, 0, 0, edge, 0, NR);
      }
      FloatEdges.update(
          rows, columns, alpha, edge, NR, beta, old, oldOffset, ldOld, c, cOffset, ldc);
    }
  }

  @Override
  public void directTile(
      int rows, int columns, int kc,
      float alpha, float[] a, int aOffset, int lda, float[] b, int bOffset, int ldb,
      float beta, float[] old, int oldOffset, int ldOld, float[] c, int cOffset, int ldc,
      float[] edge) {
    if (columns == NR) {
      FloatDirectTiles.wide(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
    } else if (columns == LANES) {
      FloatDirectTiles.half(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
    } else {
      if (columns > LANES) {
        FloatDirectTiles.wide(
            rows, columns, kc, 1, a, aOffset, lda, b, bOffset, ldb, 1, NOTHING, 0, 0, edge, 0, NR);
      } else {
        FloatDirectTiles.half(
            rows, columns, kc, 1, a, aOffset, lda, b, bOffset, ldb, 1, NOTHING, 0, 0, edge, 0, NR);
      }
      FloatEdges.update(
          rows, columns, alpha, edge, NR, beta, old, oldOffset, ldOld, c, cOffset, ldc);
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
    FloatDots.rows(rows, columns, a, aOffset, lda, x, xOffset, s, edge);
  }

  @Override
  public void update(int count, float alpha, float[] s, float beta, float[] y, int yOffset) {
    FloatEdges.update(1, count, alpha, s, 0, beta, y, yOffset, 0, y, yOffset, 0);
  }

  @Override
  public void transpose(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] y, int yOffset, int ldy) {
    FloatTransposes.copy(rows, columns, x, xOffset, ldx, y, yOffset, ldy);
  }

  @Override
  public void biasActivation(
      int rows, int columns, float[] bias, int biasOffset, Activation.Pointwise activation,
      float[] x, int xOffset, int ldx) {
    FloatActivations.forward(rows, columns, bias, biasOffset, activation, x, xOffset, ldx);
  }

  @Override
  public void activationGradient(
      int rows, int columns, Activation.Pointwise activation,
      float[] y, int yOffset, int ldy, float[] dy, int dyOffset, int lddy,
      float[] sum, int sumOffset) {
    FloatActivations.backward(
        rows, columns, activation, y, yOffset, ldy, dy, dyOffset, lddy, sum, sumOffset);
  }

  @Override
  public void columnSum(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] sum, int sumOffset) {
    FloatSums.columns(rows, columns, x, xOffset, ldx, sum, sumOffset);
  }

  @Override
  public void add(int count, float[] x, int xOffset, float[] sum, int sumOffset) {
    FloatSums.add(count, x, xOffset, sum, sumOffset);
  }
}
