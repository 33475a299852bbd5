package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;

/** Which shape of product takes which path. All paths give the same bits. */
final class FloatProducts {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;

  /**
   * Up to here the operands are read in place. A copy costs more below 64³ and the two are even around
   * 200³, in runs too short to place the limit exactly.
   */
  private static final long SMALL = 96L * 96 * 96;

  private FloatProducts() {}

  /**
   * Computes m × n elements of C = alpha·op(A)·op(B) + beta·C from (row, column) on, then applies the
   * epilogue to them.
   *
   * @param number which product of the batch
   * @param column a multiple of nr
   */
  static void gemm(
      FloatPanels panels, FloatProduct x, int number, int row, int m, int column, int n) {
    if (m == 0 || n == 0) {
      return;
    }
    if (x.alpha == 0 || x.k == 0) {
      FloatScaling.scale(panels, x, number, row, m, column, n);
    } else if (isReadable(x) && (isStrip(m) || isSmall(m, n, x.k))) {
      FloatDirect.gemm(
          panels, m, n, x.k,
          x.alpha, x.a.array, (int) x.a.at(number, row, 0), x.a.ld,
          x.b.array, (int) x.b.at(number, 0, column), x.b.ld, x.b.packed,
          x.beta, x.c.array, (int) x.c.at(number, row, column), x.c.ld,
          x.epilogue, column);
    } else {
      FloatLoops.gemm(panels, x, number, row, m, column, n);
    }
  }

  /** Whether the operands can be read in place. */
  private static boolean isReadable(FloatProduct x) {
    return x.a.trans == Transpose.NO && x.b.trans == Transpose.NO
        && x.a.segment == null && x.b.segment == null && x.c.segment == null;
  }

  /** One strip of rows, which uses B only once. */
  private static boolean isStrip(int m) {
    return m <= KERNELS.mr();
  }

  /** Some work, but little. */
  static boolean isSmall(int m, int n, int k) {
    long work = (long) m * n * k;
    return work > 0 && work <= SMALL;
  }
}
