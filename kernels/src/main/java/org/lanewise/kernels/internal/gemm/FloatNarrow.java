package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.epilogue.FloatStripEpilogue;

/**
 * A product of few columns and a transposed A, computed as its own transpose: Cᵀ = op(B)ᵀ·op(A)ᵀ has few
 * rows, which are long, and op(A)ᵀ is what is stored. As fma(x, y, s) = fma(y, x, s), the bits are the
 * same.
 *
 * <p>A tile of one vector of columns makes one multiplication of every element of A that it loads, and
 * the loads are what limits it; here a tile makes two, of whole vectors: a gradient of 256 × 10 took a
 * third of the time. An A that is not transposed would have to be, which costs what it saves.
 */
final class FloatNarrow {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;

  /** The least k: the sums must pay for transposing C. At 32 they just do, for some m. */
  private static final int MIN_DEPTH = 64;

  /** Rows of C at a time. */
  private static final int ROWS = FloatPanels.C_STRIDE;

  private FloatNarrow() {}

  /** What a thread needs beside its panels. */
  static final class Scratch {
    private final FloatProduct transposed = new FloatProduct();
    private final float[] c = new float[KERNELS.lanes() * ROWS];

    int elements() {
      return c.length;
    }
  }

  /** Whether a product has few columns, rows enough for a tile of its transpose, and a long k. */
  static boolean fits(Transpose transA, int m, int n, int k) {
    return transA == Transpose.YES
        && n <= KERNELS.lanes() && m >= KERNELS.nr() && k >= MIN_DEPTH;
  }

  /** As {@link FloatProducts#gemm}, for arrays. */
  static void gemm(
      FloatPanels panels, FloatProduct x, int number, int row, int m, int column, int n) {
    Scratch scratch = panels.narrow();
    try {
      gemm(panels, scratch.transposed, scratch.c, x, number, row, m, column, n);
    } finally {
      scratch.transposed.clear();
    }
  }

  private static void gemm(
      FloatPanels panels, FloatProduct y, float[] buffer, FloatProduct x, int number, int row,
      int m,
      int column, int n) {
    Transpose other = x.b.trans == Transpose.NO ? Transpose.YES : Transpose.NO;
    int blocks = Math.ceilDiv(m, ROWS);
    for (int block = 0; block < blocks; block++) {
      int i = row + (int) ((long) m * block / blocks);
      int rows = row + (int) ((long) m * (block + 1) / blocks) - i;
      int c = (int) x.c.at(number, i, column);
      if (x.beta != 0) {
        KERNELS.transpose(rows, n, x.c.array, c, x.c.ld, buffer, 0, ROWS);
      }
      y.set(n, rows, x.k, x.alpha, x.beta, FloatStripEpilogue.NONE, 1);
      y.a.set(other, x.b.array, (int) x.b.at(number, 0, column), x.b.ld, 0);
      y.b.set(Transpose.NO, x.a.array, (int) x.a.at(number, i, 0), x.a.ld, 0);
      y.c.set(Transpose.NO, buffer, 0, ROWS, 0);
      FloatProducts.gemm(panels, y, 0, 0, n, 0, rows);
      KERNELS.transpose(n, rows, buffer, 0, ROWS, x.c.array, c, x.c.ld);
      x.epilogue.apply(
          panels.epilogue, rows, n, i, column, row + m, x.c.array, c, x.c.ld);
    }
  }
}
