package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatNothing;
import org.lanewise.kernels.internal.FloatProvider;

/**
 * The product without packing, for operands that are used too little to pay for a copy: loops 4, 2 and
 * 1 of {@link FloatLoops}, with A read where it lies, and B too, or from where it was packed before.
 */
public final class FloatDirect {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;
  private static final int KC = FloatBlocks.KC;
  private static final int MR = KERNELS.mr();
  private static final int NR = KERNELS.nr();

  private FloatDirect() {}

  /**
   * Computes C = alpha·A·B + beta·C for k &gt; 0, then applies the epilogue.
   *
   * @param packed whether b is a packed matrix of ldb columns; bOffset is then the column, a multiple of
   *     nr, from which on it is used
   */
  public static void gemm(
      FloatPanels scratch, int m, int n, int k,
      float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb, boolean packed,
      float beta, float[] c, int cOffset, int ldc,
      FloatStripEpilogue epilogue, int column) {
    int strips = Strips.count(m, MR);
    int height = Strips.height(m, strips);
    int panels = Math.ceilDiv(n, NR);
    // A single row's loop is short enough for the CPU to look ahead in.
    boolean far = packed && m > 1 && FloatPacking.isFar(k, ldb);
    int depthBlocks = Math.ceilDiv(k, KC);
    for (int depthBlock = 0; depthBlock < depthBlocks; depthBlock++) {
      int pc = depthBlock * KC;
      int kc = Math.min(KC, k - pc);
      boolean first = pc == 0;
      boolean fresh = first && beta == 0;
      float[] old = fresh ? FloatNothing.ROW : c;
      float oldScale = first && !fresh ? beta : 1;
      int bBlock = packed ? FloatPacking.at(pc, kc, ldb, bOffset) : bOffset + pc * ldb;
      int bPanel = packed ? kc * NR : NR;
      int bRow = packed ? NR : ldb;
      for (int strip = 0; strip < strips; strip++) {
        int ir = Strips.row(strip, strips, height, m);
        int rows = Strips.row(strip + 1, strips, height, m) - ir;
        int cStrip = cOffset + ir * ldc;
        for (int panel = 0; panel < panels; panel++) {
          int jr = panel * NR;
          int bTile = bBlock + panel * bPanel;
          if (far) {
            scratch.edge[0] = FloatPacking.fetch(kc, b, bTile);
          }
          KERNELS.directTile(
              rows, Math.min(NR, n - jr), kc,
              alpha, a, aOffset + ir * lda + pc, lda, b, bTile, bRow,
              oldScale, old, fresh ? 0 : cStrip + jr, fresh ? 0 : ldc,
              c, cStrip + jr, ldc,
              scratch.edge);
        }
        if (k - pc == kc) {
          epilogue.apply(rows, n, column, c, cStrip, ldc);
        }
      }
    }
  }
}
