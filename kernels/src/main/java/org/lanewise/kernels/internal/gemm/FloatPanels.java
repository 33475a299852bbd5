package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.CacheSizes;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;

/**
 * The packing buffers of one thread: one micropanel of A and one block of B.
 *
 * <p>A micropanel of A holds its rows one after the other, {@link FloatBlocks#A_STRIDE} apart; a
 * micropanel of B holds nr elements for each p, and the next micropanel follows kc·nr elements later.
 */
public final class FloatPanels {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;
  private static final int KC = FloatBlocks.KC;
  private static final int A_STRIDE = FloatBlocks.A_STRIDE;
  private static final int NR = KERNELS.nr();

  /** The B block takes half of L2, leaving the rest to A and C on their way through. */
  private static final int NC =
      Math.clamp(CacheSizes.HERE.l2() / 2 / (KC * FloatBlocks.BYTES) / NR, 2, 512 / NR) * NR;

  final float[] a = new float[KERNELS.mr() * A_STRIDE];
  final float[] b = new float[KC * NC];

  /** The width of the blocks into which n columns are cut: even, and at most NC. */
  static int columnsPerBlock(int n) {
    int blocks = Math.ceilDiv(n, NC);
    return Math.ceilDiv(Math.ceilDiv(n, blocks), NR) * NR;
  }

  /** Packs rows × kc elements of op(A); {@code aOffset} is where the first of them is stored. */
  void packA(Transpose trans, int rows, int kc, float[] source, int aOffset, int lda) {
    if (trans == Transpose.NO) {
      for (int i = 0; i < rows; i++) {
        System.arraycopy(source, aOffset + i * lda, a, i * A_STRIDE, kc);
      }
    } else {
      for (int p = 0; p < kc; p++) {
        for (int i = 0; i < rows; i++) {
          a[i * A_STRIDE + p] = source[aOffset + p * lda + i];
        }
      }
    }
  }

  /**
   * Packs kc × columns elements of op(B). The columns that the last micropanel lacks are left as they
   * are: the micro-kernel reads them, and writes nothing that depends on them.
   */
  void packB(Transpose trans, int kc, int columns, float[] source, int bOffset, int ldb) {
    for (int jr = 0; jr < columns; jr += NR) {
      int nr = Math.min(NR, columns - jr);
      int panel = jr * kc;
      if (trans == Transpose.NO) {
        for (int p = 0; p < kc; p++) {
          System.arraycopy(source, bOffset + p * ldb + jr, b, panel + p * NR, nr);
        }
      } else {
        for (int j = 0; j < nr; j++) {
          for (int p = 0; p < kc; p++) {
            b[panel + p * NR + j] = source[bOffset + (jr + j) * ldb + p];
          }
        }
      }
    }
  }
}
