package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.internal.CacheSizes;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;

/**
 * The layout of a right operand that was packed as a whole: one K block after the other, and in each all
 * micropanels of kc × nr side by side, as {@link FloatPanels} packs a block of columns.
 *
 * <p>Columns from any multiple of nr on are addressed by an offset, so neither the width of the blocks
 * that loop 5 makes nor the way threads cut the columns plays a part.
 */
public final class FloatPacking {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;
  private static final int KC = FloatBlocks.KC;
  private static final int NR = KERNELS.nr();
  private static final int LINE = 64 / FloatBlocks.BYTES;

  private FloatPacking() {}

  /** The elements that a packed k × n matrix takes: whole micropanels. */
  public static long size(int k, int n) {
    return (long) k * Math.ceilDiv(n, NR) * NR;
  }

  /** The columns of n, in whole micropanels. */
  static int width(int n) {
    return Math.ceilDiv(n, NR) * NR;
  }

  /** Where the K block from row {@code pc} on has its column number {@code column}, a multiple of nr. */
  static int at(int pc, int kc, int width, int column) {
    return pc * width + column * kc;
  }

  /**
   * Whether a packed matrix is brought near by {@link #fetch}, being so large a part of L3, which other
   * threads use too, that it comes from memory. For one or two rows the hardware looks far enough ahead.
   *
   * @param m rows of the other operand
   * @param k rows of the packed matrix
   * @param width its columns in whole micropanels
   */
  static boolean isFar(int m, int k, int width) {
    return m > 2 && (long) k * width * FloatBlocks.BYTES > CacheSizes.HERE.l3() / 4;
  }

  /**
   * Brings a micropanel into L2 by reading each of its cache lines. Between the loads of a micro-kernel
   * lie too many multiplications for the CPU to look far ahead: from memory, a matrix of 9 MB and 8 rows
   * took 1.5 to 2 times the time without this. From L3 it takes 1.5 times the time with it.
   *
   * @return something that depends on the lines, to be stored lest the reading be optimised away
   */
  static float fetch(int kc, float[] packed, int panel) {
    float sum = 0;
    for (int i = panel; i < panel + kc * NR; i += LINE) {
      sum += packed[i];
    }
    return sum;
  }

  /** Packs a k × n matrix. */
  public static float[] pack(int k, int n, FloatOperand b) {
    float[] packed = new float[(int) size(k, n)];
    FloatPanels scratch = new FloatPanels();
    int columnBlocks = FloatPanels.blocks(n);
    int nc = n == 0 ? 0 : FloatPanels.columnsPerBlock(n);
    int depthBlocks = Math.ceilDiv(k, KC);
    for (int depthBlock = 0; depthBlock < depthBlocks; depthBlock++) {
      int pc = depthBlock * KC;
      int kc = Math.min(KC, k - pc);
      for (int columnBlock = 0; columnBlock < columnBlocks; columnBlock++) {
        int jc = columnBlock * nc;
        int columns = Math.min(nc, n - jc);
        scratch.packB(b, 0, pc, kc, jc, columns, packed, at(pc, kc, width(n), jc));
      }
    }
    return packed;
  }
}
