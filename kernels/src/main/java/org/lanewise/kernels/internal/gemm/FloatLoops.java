package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.Layout;

/**
 * The cache-blocked product, loops 5 to 1 of Goto and van de Geijn ("Anatomy of High-Performance
 * Matrix Multiplication", 2008) with the two innermost exchanged:
 *
 * <pre>
 *   5  jc  over n by nc    a block of columns of C
 *   4  pc  over k by KC    pack B[pc…, jc…], or not: it stays in L2
 *   3  ic  over m by mc    pack A[ic…, pc…], or not: it passes through L2
 *   2  ir  over mc by mr   a strip of C; its micropanel of A stays in L1
 *   1  jr  over nc by nr   micro-kernel: C[ir…, jr…] += A micropanel · B micropanel
 * </pre>
 *
 * Loop 1 walks along the rows of C, where the hardware prefetches and a tile's rows stay in their
 * pages; walking down a column of C, the textbook order, costs 5 to 25 %.
 *
 * <p>A strip of C is scaled by beta before its first K block, and each block adds alpha times its sums.
 * After the last one the epilogue runs over the strip, while it is in L1.
 *
 * <p>A B that was packed before is used where it lies. A strip of a C that is no array is computed in a
 * buffer: copied there first if it must be read, and back when it is done.
 */
public final class FloatLoops {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;
  private static final int KC = FloatBlocks.KC;
  private static final int MR = KERNELS.mr();
  private static final int NR = KERNELS.nr();

  private FloatLoops() {}

  /**
   * Computes m × n elements of C = alpha·op(A)·op(B) + beta·C from (row, column) on for k &gt; 0, then
   * applies the epilogue to them.
   *
   * @param packA whether A is packed or read where it lies
   * @param packB whether B is packed, unless it was before, or read where it lies
   * @param number which product of the batch
   * @param column a multiple of nr
   */
  public static void gemm(
      FloatPanels panels, FloatProduct x, boolean packA, boolean packB,
      int number, int row, int m, int column, int n) {
    int k = x.k;
    int nc = FloatPanels.columnsPerBlock(n);
    int strips = Strips.count(m, MR);
    int columnBlocks = Math.ceilDiv(n, nc);
    int depthBlocks = Math.ceilDiv(k, KC);
    boolean far = x.b.packed && FloatPacking.isFar(m, k, x.b.ld);
    boolean packed = packB || x.b.packed;
    Layout layoutA = layoutA(x.a, packA);
    float[] a = packA ? panels.a() : x.a.array;
    int lda = packA ? FloatBlocks.A_STRIDE : x.a.ld;
    Layout layoutB = packed ? Layout.PACKED : Layout.ROWS;
    float[] b = packB ? panels.b() : x.b.array;
    int ldb = packed ? NR : x.b.ld;
    boolean cInPlace = x.c.segment == null;
    float[] c = cInPlace ? x.c.array : panels.c();
    int ldc = cInPlace ? x.c.ld : FloatPanels.C_STRIDE;
    for (int columnBlock = 0; columnBlock < columnBlocks; columnBlock++) {
      int jc = columnBlock * nc;
      int columns = Math.min(nc, n - jc);
      for (int depthBlock = 0; depthBlock < depthBlocks; depthBlock++) {
        int pc = depthBlock * KC;
        int kc = Math.min(KC, k - pc);
        boolean first = pc == 0;
        boolean last = k - pc == kc;
        boolean add = !first || x.beta != 0;
        int bBlock = 0;
        if (x.b.packed) {
          bBlock = FloatPacking.at(pc, kc, x.b.ld, column + jc);
        } else if (!packed) {
          bBlock = (int) x.b.at(number, pc, column + jc);
        } else {
          panels.packB(x.b, number, pc, kc, column + jc, columns, b, 0);
        }
        for (int block = 0; block < strips; block += FloatPanels.STRIPS) {
          int blockEnd = Math.min(block + FloatPanels.STRIPS, strips);
          int ic = Strips.row(block, strips, MR, m);
          int blockRows = Strips.row(blockEnd, strips, MR, m) - ic;
          if (packA) {
            panels.packA(x.a, number, row + ic, blockRows, pc, kc, a);
          }
          for (int strip = block; strip < blockEnd; strip++) {
            int ir = Strips.row(strip, strips, MR, m);
            int rows = Strips.row(strip + 1, strips, MR, m) - ir;
            int aStrip = packA ? (ir - ic) * lda : (int) x.a.at(number, row + ir, pc);
            long cStart = x.c.at(number, row + ir, column + jc);
            int cStrip = cInPlace ? (int) cStart : 0;
            if (!cInPlace && add) {
              x.c.read(cStart, rows, columns, c, ldc);
            }
            if (first && add) {
              FloatScaling.scale(rows, columns, x.beta, c, cStrip, ldc);
            }
            for (int jr = 0; jr < columns; jr += NR) {
              int bTile = bBlock + (packed ? jr * kc : jr);
              if (far && strip == 0) {
                panels.fetched = FloatPacking.fetch(kc, b, bTile);
              }
              KERNELS.tile(
                  add, rows, Math.min(NR, columns - jr), kc,
                  x.alpha, layoutA, a, aStrip, lda, layoutB, b, bTile, ldb,
                  c, cStrip + jr, ldc, panels.edge);
            }
            if (last) {
              x.epilogue.apply(
                  panels.epilogue, rows, columns, row + ir, column + jc, row + m, c, cStrip, ldc);
            }
            if (!cInPlace) {
              x.c.write(c, ldc, rows, columns, cStart);
            }
          }
        }
      }
    }
  }

  private static Layout layoutA(FloatOperand a, boolean packed) {
    if (packed) {
      return Layout.PACKED;
    }
    return a.trans == Transpose.NO ? Layout.ROWS : Layout.COLUMNS;
  }
}
