package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.CacheSizes;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;

/**
 * The packing buffers of one thread: a block of A and a block of B.
 *
 * <p>The A block holds its rows one after the other, {@link FloatBlocks#A_STRIDE} apart, so a
 * micropanel is mr of them; packing it copies rows. A micropanel of B holds nr elements for each p,
 * and the next micropanel follows kc·nr elements later.
 */
public final class FloatPanels {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;
  private static final int KC = FloatBlocks.KC;
  private static final int A_STRIDE = FloatBlocks.A_STRIDE;
  private static final int NR = KERNELS.nr();

  /**
   * Columns of the B block, which takes three quarters of L2: wider ones mean fewer passes over A. On
   * a 1 MB L2 that was 5 % faster than half of it at n = 2048, and the same up to 1024.
   */
  private static final int NC =
      Math.clamp(CacheSizes.HERE.l2() * 3 / 4 / (KC * FloatBlocks.BYTES) / NR, 2, 512 / NR) * NR;

  /**
   * Micropanels in an A block. One would do, were it not for a transposed A: there a row of memory
   * holds a cache line of columns of which one micropanel uses a part, and four use all.
   */
  static final int STRIPS = 4;

  /** Rows of the A block, with room for whole vectors of a transposed one. */
  private static final int A_ROWS =
      Math.ceilDiv(STRIPS * KERNELS.mr(), KERNELS.lanes()) * KERNELS.lanes();

  /** Made when first packed: products read in place need neither. */
  float[] a;

  float[] b;

  /** The micro-kernel's scratch for tiles at the right edge. */
  final float[] edge = new float[KERNELS.mr() * NR];

  /** Made when a matrix first meets a vector. */
  private FloatMatrixVector.Scratch vectors;

  /** The scratch of {@link FloatMatrixVector}. */
  FloatMatrixVector.Scratch vectors() {
    if (vectors == null) {
      vectors = new FloatMatrixVector.Scratch();
    }
    return vectors;
  }

  /** The number of blocks into which n columns are cut. */
  static int blocks(int n) {
    return Math.ceilDiv(n, NC);
  }

  /** The width of these blocks: nearly even, and at most NC. */
  static int columnsPerBlock(int n) {
    return Math.ceilDiv(Math.ceilDiv(n, blocks(n)), NR) * NR;
  }

  /** Packs rows × kc elements of op(A); {@code aOffset} is where the first of them is stored. */
  void packA(Transpose trans, int rows, int kc, float[] source, int aOffset, int lda) {
    if (a == null) {
      a = new float[A_ROWS * A_STRIDE];
    }
    if (trans == Transpose.NO) {
      for (int i = 0; i < rows; i++) {
        System.arraycopy(source, aOffset + i * lda, a, i * A_STRIDE, kc);
      }
    } else {
      // Whole vectors of each stored row where the array has them: what lies beyond the block's
      // columns goes to rows of the buffer that nobody reads.
      int columns = Math.ceilDiv(rows, KERNELS.lanes()) * KERNELS.lanes();
      int whole = Math.clamp(Math.floorDiv(source.length - columns - aOffset, lda) + 1L, 0, kc);
      KERNELS.transpose(whole, columns, source, aOffset, lda, a, 0, A_STRIDE);
      KERNELS.transpose(kc - whole, rows, source, aOffset + whole * lda, lda, a, whole, A_STRIDE);
    }
  }

  /**
   * Packs kc × columns elements of op(B). The columns that the last micropanel lacks are left as they
   * are: the micro-kernel reads them, and writes nothing that depends on them.
   */
  void packB(Transpose trans, int kc, int columns, float[] source, int bOffset, int ldb) {
    if (b == null) {
      b = new float[KC * NC];
    }
    if (trans == Transpose.NO) {
      // Along the rows of memory, for the prefetcher's sake; the micropanels are filled side by side.
      for (int p = 0; p < kc; p++) {
        int row = bOffset + p * ldb;
        for (int jr = 0; jr < columns; jr += NR) {
          System.arraycopy(source, row + jr, b, jr * kc + p * NR, Math.min(NR, columns - jr));
        }
      }
    } else {
      for (int jr = 0; jr < columns; jr += NR) {
        int nr = Math.min(NR, columns - jr);
        KERNELS.transpose(nr, kc, source, bOffset + jr * ldb, ldb, b, jr * kc, NR);
      }
    }
  }
}
