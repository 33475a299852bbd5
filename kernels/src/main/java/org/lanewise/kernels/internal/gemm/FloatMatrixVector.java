package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.epilogue.FloatStripEpilogue;

/**
 * The product of one row or one column: a matrix read once, in place.
 *
 * <p>As fma(x, y, s) = fma(y, x, s), a row times B and A times a column are the same product of a
 * vector x and a matrix, and only its storage matters. Where the outputs are its columns, its rows are
 * scaled and added up, with neighbouring outputs in lanes. Where they are its rows, each is a dot
 * product, one chain in the order of k; lanes are rows, transposed on the way, which costs more than
 * reading them from L2.
 *
 * <p>A chain takes a step in the latency of a multiply-add, whatever the width of the vectors, so fewer
 * than 64 outputs are bound by that latency, not by memory.
 */
public final class FloatMatrixVector {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;
  private static final int KC = FloatBlocks.KC;

  /** Outputs below which this is no faster than the tiles; no vector has more lanes. */
  private static final int MIN_OUTPUTS = 16;

  /** The same for a row of A and B as stored, where a tile holds its sums in registers. */
  private static final int MIN_OUTPUTS_IN_PLACE = 96;

  /** Outputs at a time: their sums take a sixth of L1 and are long enough streams of the matrix. */
  private static final int STRIP = 8192 / FloatBlocks.BYTES;

  private FloatMatrixVector() {}

  /** What a thread needs beside the operands. */
  static final class Scratch {
    private final float[] sums = new float[STRIP + KERNELS.lanes()];

    /** A strip of C and a K block of the vector, where their elements are apart. */
    private final float[] outputs = new float[STRIP];

    private final float[] inputs = new float[KC];

    int elements() {
      return sums.length + outputs.length + inputs.length;
    }
  }

  /** Whether an m × n product is one vector, and long enough. */
  static boolean fits(Transpose transA, Transpose transB, int m, int n) {
    boolean inPlace = m == 1 && transA == Transpose.NO && transB == Transpose.NO;
    return Math.min(m, n) == 1
        && Math.max(m, n) >= (inPlace ? MIN_OUTPUTS_IN_PLACE : MIN_OUTPUTS);
  }

  /**
   * Computes C = alpha·op(A)·op(B) + beta·C for k &gt; 0, then applies the epilogue.
   *
   * @param row the row of the epilogue's first row
   * @param column the column of its first column
   */
  static void gemm(
      FloatPanels panels, Transpose transA, Transpose transB, int m, int n, int k,
      float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb,
      float beta, float[] c, int cOffset, int ldc,
      FloatStripEpilogue epilogue, int row, int column) {
    int outputs = Math.max(m, n);
    int strips = Math.ceilDiv(outputs, STRIP);
    for (int strip = 0; strip < strips; strip++) {
      int first = edge(strip, strips, outputs);
      int count = edge(strip + 1, strips, outputs) - first;
      if (m == 1) {
        int matrix = bOffset + (transB == Transpose.NO ? first : first * ldb);
        strip(
            panels, transB == Transpose.YES, count, k,
            alpha, b, matrix, ldb, a, aOffset, transA == Transpose.NO ? 1 : lda,
            beta, c, cOffset + first, 1);
        epilogue.apply(
            panels.epilogue, 1, count, row, column + first, row + m, c, cOffset + first, ldc);
      } else {
        int matrix = aOffset + (transA == Transpose.NO ? first * lda : first);
        strip(
            panels, transA == Transpose.NO, count, k,
            alpha, a, matrix, lda, b, bOffset, transB == Transpose.NO ? ldb : 1,
            beta, c, cOffset + first * ldc, ldc);
        epilogue.apply(
            panels.epilogue, count, 1, row + first, column, row + m, c, cOffset + first * ldc, ldc);
      }
    }
  }

  /** Where a strip starts: nearly even ones, none too short for the kernels. */
  private static int edge(int strip, int strips, int outputs) {
    return (int) ((long) outputs * strip / strips);
  }

  /**
   * Computes y = alpha·matrix·x + beta·y for a strip of outputs.
   *
   * @param dots whether the outputs are the rows of the matrix as stored, else its columns
   * @param x element p at {@code xOffset + p * incx}
   * @param y element i at {@code yOffset + i * incy}
   */
  private static void strip(
      FloatPanels panels, boolean dots, int count, int k,
      float alpha, float[] matrix, int offset, int ld, float[] x, int xOffset, int incx,
      float beta, float[] y, int yOffset, int incy) {
    Scratch scratch = panels.vectors();
    boolean apart = incy != 1;
    float[] c = apart ? scratch.outputs : y;
    int cOffset = apart ? 0 : yOffset;
    if (beta != 0) {
      if (apart) {
        copy(count, y, yOffset, incy, c, 0, 1);
      }
      FloatScaling.scale(1, count, beta, c, cOffset, count);
    }
    int depthBlocks = Math.ceilDiv(k, KC);
    for (int depthBlock = 0; depthBlock < depthBlocks; depthBlock++) {
      int pc = depthBlock * KC;
      int kc = Math.min(KC, k - pc);
      int at = xOffset + pc * incx;
      if (!dots) {
        KERNELS.combineRows(
            kc, count, x, at, incx, matrix, offset + pc * ld, ld, scratch.sums);
      } else if (incx == 1) {
        KERNELS.dotRows(
            count, kc, matrix, offset + pc, ld, x, at, scratch.sums, panels.edge);
      } else {
        copy(kc, x, at, incx, scratch.inputs, 0, 1);
        KERNELS.dotRows(
            count, kc, matrix, offset + pc, ld, scratch.inputs, 0, scratch.sums, panels.edge);
      }
      KERNELS.update(pc > 0 || beta != 0, count, alpha, scratch.sums, c, cOffset);
    }
    if (apart) {
      copy(count, c, 0, 1, y, yOffset, incy);
    }
  }

  private static void copy(
      int count, float[] x, int xOffset, int incx, float[] y, int yOffset, int incy) {
    for (int i = 0; i < count; i++) {
      y[yOffset + i * incy] = x[xOffset + i * incx];
    }
  }
}
