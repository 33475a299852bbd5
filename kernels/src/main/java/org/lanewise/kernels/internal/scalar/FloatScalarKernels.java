package org.lanewise.kernels.internal.scalar;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.Layout;

/** The scalar provider: what every other provider must reproduce bit by bit. */
public final class FloatScalarKernels implements FloatKernels {
  private static final int MR = 4;
  private static final int NR = 16;

  @Override
  public int vectorBits() {
    return 0;
  }

  @Override
  public int lanes() {
    return 1;
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
    return NR;
  }

  @Override
  public void tile(
      boolean add, int rows, int columns, int kc, float alpha,
      Layout layoutA, float[] a, int aOffset, int lda,
      Layout layoutB, float[] b, int bOffset, int ldb,
      float[] c, int cOffset, int ldc, float[] edge) {
    int aRow = layoutA == Layout.COLUMNS ? 1 : lda;
    int aColumn = layoutA == Layout.COLUMNS ? lda : 1;
    for (int i = 0; i < rows; i++) {
      int cRow = cOffset + i * ldc;
      for (int j = 0; j < columns; j++) {
        float s = 0;
        for (int p = 0; p < kc; p++) {
          s = FloatScalarMath.fma(
              a[aOffset + i * aRow + p * aColumn], b[bOffset + p * ldb + j], s);
        }
        c[cRow + j] = add ? FloatScalarMath.fma(alpha, s, c[cRow + j]) : alpha * s;
      }
    }
  }

  @Override
  public void panels(
      int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, int distance) {
    for (int p = 0; p < rows; p++) {
      for (int j = 0; j < columns; j += NR) {
        int to = yOffset + j / NR * distance + p * NR;
        System.arraycopy(x, xOffset + p * ldx + j, y, to, Math.min(NR, columns - j));
      }
    }
  }

  @Override
  public void outer(
      boolean add, int count, float alpha, float factor, float[] x, int xOffset, float[] y,
      int yOffset) {
    for (int j = 0; j < count; j++) {
      float each = x[xOffset + j];
      int k = yOffset + j;
      y[k] = add
          ? FloatScalarOuter.add(each, y[k], factor, alpha)
          : FloatScalarOuter.product(each, factor, alpha);
    }
  }

  @Override
  public void combineRows(
      int rows, int columns, float[] x, int xOffset, int incx,
      float[] a, int aOffset, int lda, float[] s) {
    Arrays.fill(s, 0, columns, 0);
    for (int p = 0; p < rows; p++) {
      for (int j = 0; j < columns; j++) {
        s[j] = FloatScalarMath.fma(x[xOffset + p * incx], a[aOffset + p * lda + j], s[j]);
      }
    }
  }

  @Override
  public void dotRows(
      int rows, int columns, float[] a, int aOffset, int lda, float[] x, int xOffset, float[] s,
      float[] edge) {
    for (int i = 0; i < rows; i++) {
      s[i] = 0;
      for (int p = 0; p < columns; p++) {
        s[i] = FloatScalarMath.fma(a[aOffset + i * lda + p], x[xOffset + p], s[i]);
      }
    }
  }

  @Override
  public void update(boolean add, int count, float alpha, float[] s, float[] y, int yOffset) {
    for (int i = 0; i < count; i++) {
      float before = y[yOffset + i];
      y[yOffset + i] = add ? FloatScalarMath.fma(alpha, s[i], before) : alpha * s[i];
    }
  }

  @Override
  public void transpose(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] y, int yOffset, int ldy) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        y[yOffset + j * ldy + i] = x[xOffset + i * ldx + j];
      }
    }
  }
}
