package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatNothing;
import org.lanewise.kernels.internal.FloatProvider;

/**
 * The cache-blocked product, loops 5 to 1 of Goto and van de Geijn ("Anatomy of High-Performance
 * Matrix Multiplication", 2008) with the two innermost exchanged:
 *
 * <pre>
 *   5  jc  over n by nc    a block of columns of C
 *   4  pc  over k by KC    pack B[pc…, jc…]: the block stays in L2
 *   3  ic  over m by mc    pack A[ic…, pc…]: the block passes through L2
 *   2  ir  over mc by mr   a strip of C; its micropanel of A stays in L1
 *   1  jr  over nc by nr   micro-kernel: C[ir…, jr…] += A micropanel · B micropanel
 * </pre>
 *
 * Loop 1 walks along the rows of C, where the hardware prefetches and a tile's rows stay in their
 * pages; walking down a column of C, the textbook order, costs 5 to 25 %.
 *
 * <p>alpha and beta act on the first K block as given; later blocks add to C, beta = 1. After the
 * last one the epilogue runs over the strip of rows just finished, while it is in L1.
 */
public final class FloatLoops {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;
  private static final int KC = FloatBlocks.KC;
  private static final int MR = KERNELS.mr();
  private static final int NR = KERNELS.nr();

  private FloatLoops() {}

  /** Computes C = alpha·op(A)·op(B) + beta·C for k &gt; 0, then applies the epilogue. */
  public static void gemm(
      FloatPanels panels, Transpose transA, Transpose transB, int m, int n, int k,
      float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb,
      float beta, float[] c, int cOffset, int ldc,
      FloatStripEpilogue epilogue, int column) {
    int nc = FloatPanels.columnsPerBlock(n);
    int strips = Strips.count(m, MR);
    int columnBlocks = Math.ceilDiv(n, nc);
    int depthBlocks = Math.ceilDiv(k, KC);
    for (int columnBlock = 0; columnBlock < columnBlocks; columnBlock++) {
      int jc = columnBlock * nc;
      int columns = Math.min(nc, n - jc);
      for (int depthBlock = 0; depthBlock < depthBlocks; depthBlock++) {
        int pc = depthBlock * KC;
        int kc = Math.min(KC, k - pc);
        boolean first = pc == 0;
        boolean last = k - pc == kc;
        boolean fresh = first && beta == 0;
        float[] old = fresh ? FloatNothing.ROW : c;
        float oldScale = first && !fresh ? beta : 1;
        int bBlock = bOffset + (transB == Transpose.NO ? pc * ldb + jc : jc * ldb + pc);
        panels.packB(transB, kc, columns, b, bBlock, ldb);
        for (int block = 0; block < strips; block += FloatPanels.STRIPS) {
          int blockEnd = Math.min(block + FloatPanels.STRIPS, strips);
          int ic = Strips.row(block, strips, m);
          int aBlock = aOffset + (transA == Transpose.NO ? ic * lda + pc : pc * lda + ic);
          panels.packA(transA, Strips.row(blockEnd, strips, m) - ic, kc, a, aBlock, lda);
          for (int strip = block; strip < blockEnd; strip++) {
            int ir = Strips.row(strip, strips, m);
            int rows = Strips.row(strip + 1, strips, m) - ir;
            int cStrip = cOffset + ir * ldc + jc;
            for (int jr = 0; jr < columns; jr += NR) {
              KERNELS.tile(
                  rows, Math.min(NR, columns - jr), kc,
                  alpha, panels.a, (ir - ic) * FloatBlocks.A_STRIDE, panels.b, jr * kc,
                  oldScale, old, fresh ? 0 : cStrip + jr, fresh ? 0 : ldc,
                  c, cStrip + jr, ldc,
                  panels.edge);
            }
            if (last) {
              epilogue.apply(rows, columns, column + jc, c, cStrip, ldc);
            }
          }
        }
      }
    }
  }
}
