package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.CacheSizes;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.Layout;
import org.lanewise.kernels.internal.epilogue.FloatStripEpilogue;

/**
 * Small, narrow and outer products, without packing: loops 4, 2 and 1 of {@link FloatLoops}, with A and B read where
 * they lie. Apart from those loops since it takes bare arguments: to store them in a {@link FloatProduct}
 * is a tenth of the time of a 4 × 4 product.
 */
public final class FloatDirect {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;
  private static final int KC = FloatBlocks.KC;
  private static final int MR = KERNELS.mr();
  private static final int NR = KERNELS.nr();
  private static final int BROAD = KERNELS.broad();

  /** Rows of a strip of one vector, if there are several: so few row addresses fit the registers. */
  private static final int NARROW_MR = Math.min(8, MR);

  /** The shortest rows of an outer product that are computed as such: in shorter ones tiles are as fast. */
  private static final int OUTER = 4096 / FloatBlocks.BYTES;

  private FloatDirect() {}

  /**
   * Whether an m × n product is an outer one, of a column and a row. C is all there is to read or write: row
   * by row up to twice as fast as in tiles while it stays in L3, and slower when it goes to memory. A task's
   * part of C decides, not all of it.
   */
  static boolean isOuter(int m, int n, int k) {
    return k == 1 && n >= OUTER && (long) m * n * FloatBlocks.BYTES <= CacheSizes.HERE.l3() / 2;
  }

  /**
   * Computes C = alpha·op(A)·B + beta·C for k &gt; 0, then applies the epilogue.
   *
   * @param row the row of the epilogue's first row
   * @param column the column of its first column
   */
  public static void gemm(
      FloatPanels scratch, Transpose transA, int m, int n, int k,
      float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb,
      float beta, float[] c, int cOffset, int ldc,
      FloatStripEpilogue epilogue, int row, int column) {
    Layout layoutA = transA == Transpose.NO ? Layout.ROWS : Layout.COLUMNS;
    boolean isNarrow = n <= KERNELS.lanes() && m > MR && transA == Transpose.NO;
    int mr = isNarrow ? NARROW_MR : MR;
    int strips = Strips.count(m, mr);
    boolean isOuter = isOuter(m, n, k);
    int depthBlocks = Math.ceilDiv(k, KC);
    for (int depthBlock = 0; depthBlock < depthBlocks; depthBlock++) {
      int pc = depthBlock * KC;
      int kc = Math.min(KC, k - pc);
      boolean first = pc == 0;
      boolean add = !first || beta != 0;
      for (int strip = 0; strip < strips; strip++) {
        int ir = Strips.row(strip, strips, mr, m);
        int rows = Strips.row(strip + 1, strips, mr, m) - ir;
        int aStrip = aOffset + (transA == Transpose.NO ? ir * lda + pc : pc * lda + ir);
        int cStrip = cOffset + ir * ldc;
        if (first && add) {
          FloatScaling.scale(rows, n, beta, c, cStrip, ldc);
        }
        if (isOuter) {
          for (int i = 0; i < rows; i++) {
            float factor = a[aStrip + (transA == Transpose.NO ? i * lda : i)];
            KERNELS.outer(add, n, alpha, factor, b, bOffset, c, cStrip + i * ldc);
          }
        } else {
          int columns;
          for (int jr = 0; jr < n; jr += columns) {
            columns = n - jr <= BROAD ? n - jr : NR;
            KERNELS.tile(
                add, rows, columns, kc,
                alpha, layoutA, a, aStrip, lda, Layout.ROWS, b, bOffset + pc * ldb + jr, ldb,
                c, cStrip + jr, ldc, scratch.edge);
          }
        }
        if (k - pc == kc) {
          epilogue.apply(
              scratch.epilogue, rows, n, row + ir, column, row + m, c, cStrip, ldc);
        }
      }
    }
  }
}
