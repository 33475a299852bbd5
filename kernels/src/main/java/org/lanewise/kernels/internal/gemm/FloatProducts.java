package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;

/** Which shape of product takes which path. All paths give the same bits. */
public final class FloatProducts {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;

  /**
   * Up to here the operands are read in place. A copy costs more below 64³ and the two are even around
   * 200³, in runs too short to place the limit exactly.
   */
  private static final long SMALL = 96L * 96 * 96;

  private FloatProducts() {}

  /** Computes C = alpha·op(A)·op(B) + beta·C, then applies the epilogue. */
  public static void gemm(
      FloatPanels panels, Transpose transA, Transpose transB, int m, int n, int k,
      float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb,
      float beta, float[] c, int cOffset, int ldc,
      FloatStripEpilogue epilogue, int column) {
    if (m == 0 || n == 0) {
      return;
    }
    if (alpha == 0 || k == 0) {
      scale(m, n, beta, c, cOffset, ldc, epilogue, column);
    } else if (FloatMatrixVector.fits(transA, transB, m, n)) {
      FloatMatrixVector.gemm(
          panels, transA, transB, m, n, k,
          alpha, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc, epilogue, column);
    } else if (transA == Transpose.NO && transB == Transpose.NO && isCheapInPlace(m, n, k)) {
      FloatDirect.gemm(
          panels, m, n, k,
          alpha, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc, epilogue, column);
    } else {
      FloatLoops.gemm(
          panels, transA, transB, m, n, k,
          alpha, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc, epilogue, column);
    }
  }

  /** One strip of rows, which uses B only once, or little work in all. */
  private static boolean isCheapInPlace(int m, int n, int k) {
    return m <= KERNELS.mr() || (long) m * n * k <= SMALL;
  }

  /** Computes C = beta·C, all that is left of a product with alpha = 0 or k = 0. */
  private static void scale(
      int m, int n, float beta, float[] c, int cOffset, int ldc, FloatStripEpilogue epilogue,
      int column) {
    for (int i = 0; i < m; i++) {
      int row = cOffset + i * ldc;
      for (int j = row; j < row + n; j++) {
        c[j] = beta == 0 ? 0 : beta * c[j];
      }
    }
    epilogue.apply(m, n, column, c, cOffset, ldc);
  }
}
