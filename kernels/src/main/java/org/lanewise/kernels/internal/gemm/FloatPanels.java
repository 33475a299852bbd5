package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.CacheSizes;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.epilogue.FloatEpilogueScratch;

/**
 * The packing buffers of one thread: a block of A and a block of B.
 *
 * <p>The A block holds its rows one after the other, {@link FloatBlocks#A_STRIDE} apart, so a
 * micropanel is mr of them; packing it copies rows. A micropanel of B holds nr elements for each p,
 * and the next micropanel follows kc·nr elements later.
 *
 * <p>For segments there are two more: rows are copied here before they are packed, and a strip of C is
 * computed here.
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

  /** Rows of a segment copied at a time: whole vectors for transposing, and few enough to stay in L1. */
  private static final int COPIED_ROWS = 16;

  /** Distance between the rows of a strip of C that is computed here. */
  static final int C_STRIDE = NC;

  // Made at first use: products read in place need none of them.
  private float[] a;
  private float[] b;
  private float[] copy;
  private float[] c;

  /** Where {@link FloatPacking#fetch} leaves what it read, lest the reading be optimised away. */
  float fetched;

  /** Made when a matrix first meets a vector. */
  private FloatMatrixVector.Scratch vectors;

  /** Made when a product first has few columns. */
  private FloatNarrow.Scratch narrow;

  /** The micro-kernel's scratch for tiles at the right edge. */
  final float[] edge = new float[KERNELS.mr() * NR];

  /** The scratch of epilogues. */
  final FloatEpilogueScratch epilogue = new FloatEpilogueScratch();

  /** The scratch of {@link FloatMatrixVector}. */
  FloatMatrixVector.Scratch vectors() {
    if (vectors == null) {
      vectors = new FloatMatrixVector.Scratch();
    }
    return vectors;
  }

  /** The scratch of {@link FloatNarrow}. */
  FloatNarrow.Scratch narrow() {
    if (narrow == null) {
      narrow = new FloatNarrow.Scratch();
    }
    return narrow;
  }

  /** The number of blocks into which n columns are cut. */
  static int blocks(int n) {
    return Math.ceilDiv(n, NC);
  }

  /** The width of these blocks: nearly even, and at most NC. */
  static int columnsPerBlock(int n) {
    return Math.ceilDiv(Math.ceilDiv(n, blocks(n)), NR) * NR;
  }

  /** The bytes held. */
  long bytes() {
    long vector = vectors == null ? 0 : vectors.elements();
    long few = narrow == null ? 0 : narrow.elements();
    return Float.BYTES
        * (length(a) + length(b) + length(copy) + length(c) + edge.length + vector + few)
        + epilogue.bytes();
  }

  private static long length(float[] buffer) {
    return buffer == null ? 0 : buffer.length;
  }

  /** The buffer for a block of A. */
  float[] a() {
    if (a == null) {
      a = new float[A_ROWS * A_STRIDE];
    }
    return a;
  }

  /** The buffer for a block of B. */
  float[] b() {
    if (b == null) {
      b = new float[KC * NC];
    }
    return b;
  }

  /** The buffer for a strip of C. */
  float[] c() {
    if (c == null) {
      c = new float[KERNELS.mr() * C_STRIDE];
    }
    return c;
  }

  /** Packs rows × kc elements of op(A) from (row, pc) on, A being of that number in its batch. */
  void packA(FloatOperand operand, int number, int row, int rows, int pc, int kc, float[] to) {
    long start = operand.at(number, row, pc);
    if (operand.trans == Transpose.NO) {
      operand.read(start, rows, kc, to, A_STRIDE);
    } else if (operand.segment == null) {
      transposeA(rows, kc, operand.array, (int) start, operand.ld, to, 0);
    } else {
      for (int p = 0; p < kc; p += COPIED_ROWS) {
        int count = Math.min(COPIED_ROWS, kc - p);
        float[] source = copy(operand, start + (long) p * operand.ld, count, rows, A_ROWS);
        transposeA(rows, count, source, 0, A_ROWS, to, p);
      }
    }
  }

  /**
   * Whole vectors of each stored row where the array has them: what lies beyond the block's columns goes
   * to rows of the buffer that nobody reads.
   */
  private static void transposeA(
      int rows, int kc, float[] source, int offset, int ld, float[] to, int p) {
    int columns = Math.ceilDiv(rows, KERNELS.lanes()) * KERNELS.lanes();
    int whole = Math.clamp(Math.floorDiv(source.length - columns - offset, ld) + 1L, 0, kc);
    KERNELS.transpose(whole, columns, source, offset, ld, to, p, A_STRIDE);
    KERNELS.transpose(kc - whole, rows, source, offset + whole * ld, ld, to, p + whole, A_STRIDE);
  }

  /**
   * Packs kc × columns elements of op(B) from (pc, column) on, B being of that number in its batch. The
   * columns that the last micropanel lacks are left as they are: the micro-kernel reads them, and writes
   * nothing that depends on them.
   */
  void packB(
      FloatOperand operand, int number, int pc, int kc, int column, int columns, float[] to,
      int toOffset) {
    long start = operand.at(number, pc, column);
    if (operand.trans == Transpose.NO) {
      if (operand.segment == null) {
        KERNELS.panels(
            kc, columns, operand.array, (int) start, operand.ld, to, toOffset, kc * NR);
      } else {
        for (int p = 0; p < kc; p += COPIED_ROWS) {
          int count = Math.min(COPIED_ROWS, kc - p);
          float[] rows = copy(operand, start + (long) p * operand.ld, count, columns, NC);
          KERNELS.panels(count, columns, rows, 0, NC, to, toOffset + p * NR, kc * NR);
        }
      }
    } else {
      for (int jr = 0; jr < columns; jr += NR) {
        int nr = Math.min(NR, columns - jr);
        long row = start + (long) jr * operand.ld;
        int panel = toOffset + jr * kc;
        if (operand.segment == null) {
          KERNELS.transpose(nr, kc, operand.array, (int) row, operand.ld, to, panel, NR);
        } else {
          for (int j = 0; j < nr; j += COPIED_ROWS) {
            int count = Math.min(COPIED_ROWS, nr - j);
            float[] rows = copy(operand, row + (long) j * operand.ld, count, kc, A_STRIDE);
            KERNELS.transpose(count, kc, rows, 0, A_STRIDE, to, panel + j, NR);
          }
        }
      }
    }
  }

  /** Copies rows of a segment, so that they can be packed. */
  private float[] copy(FloatOperand operand, long start, int rows, int columns, int ld) {
    if (copy == null) {
      copy = new float[COPIED_ROWS * Math.max(NC, A_STRIDE)];
    }
    operand.read(start, rows, columns, copy, ld);
    return copy;
  }
}
