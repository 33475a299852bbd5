package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatReductionKernels;

/**
 * The largest numbers and the blocks they are in: the first of those with equal ones, or the first with
 * NaN. Where in the block is looked up at the end, so that all but that costs what the largest numbers
 * cost.
 */
final class FloatLargest extends FloatPartials {
  /** Numbers of the blocks' first elements, as bits, so that vectors can move them. */
  private final float[] starts;

  FloatLargest(float[] values, float[] starts) {
    super(values);
    this.starts = starts;
  }

  @Override
  void columns(int at, int first, int rows, int columns, float[] x, int xOffset, int ldx) {
    start(at, columns, first);
    KERNELS.fold(Fold.MAX, rows, columns, x, xOffset, ldx, x, xOffset, values, at);
  }

  @Override
  void blocks(int at, int first, int width, int columns, float[] x, int xOffset, int ldx) {
    for (int block = 0; block < FloatReductionKernels.BLOCKS; block++) {
      int place = FloatReductionKernels.place(block);
      start(at + place * width, width, first + block * FloatBlocks.CHAIN);
    }
    KERNELS.foldBlocks(
        Fold.MAX, FloatBlocks.CHAIN, columns, x, xOffset, ldx, values, at, width, values, at);
  }

  private void start(int at, int count, int first) {
    Arrays.fill(values, at, at + count, Float.NEGATIVE_INFINITY);
    Arrays.fill(starts, at, at + count, Float.intBitsToFloat(first));
  }

  @Override
  void transposed(int at, int first, int tile) {
    super.transposed(at, first, tile);
    for (int block = 0; block < TRANSPOSED; block++) {
      starts[at + block] = Float.intBitsToFloat(first + block * FloatBlocks.CHAIN);
    }
  }

  @Override
  void rows(
      int at, int first, int count, int together, float[] x, int xOffset, int ldx) {
    chains.fold(Fold.MAX, count, together, x, xOffset, ldx, x, xOffset, values, at);
    Arrays.fill(starts, at, at + together, Float.intBitsToFloat(first));
  }

  @Override
  void rowBlocks(int at, int first, float[] x, int xOffset) {
    super.rowBlocks(at, first, x, xOffset);
    for (int block = 0; block < FloatReductionKernels.BLOCKS; block++) {
      starts[at + FloatReductionKernels.place(block)] =
          Float.intBitsToFloat(first + block * FloatChains.BLOCK);
    }
  }

  @Override
  void exchange(int one, int other) {
    exchange(values, one, other);
    exchange(starts, one, other);
  }

  @Override
  void join(int to, int toLength, int from, int fromLength, int count) {
    KERNELS.places(count, from - to, values, starts, to);
    FloatChains.join(Fold.MAX, values, to, from, count);
  }

  @Override
  void copy(FloatPartials source, int from, int to, int count) {
    System.arraycopy(source.values, from, values, to, count);
    System.arraycopy(((FloatLargest) source).starts, from, starts, to, count);
  }

  @Override
  void store(int count, float[] result, int resultOffset) {
    System.arraycopy(values, 0, result, resultOffset, count);
  }

  /** Looks up the places of the largest numbers of columns in their blocks. */
  void findRows(
      int rows, int columns, float[] x, int xOffset, int ldx, int[] result, int resultOffset) {
    boolean isBlock = rows <= FloatColumnBlocks.ROWS;
    for (int i = rows - 1; i >= 0 && isBlock; i--) {
      KERNELS.placeIf(
          columns, Float.intBitsToFloat(i), x, xOffset + i * ldx, values, starts, 0);
    }
    for (int j = 0; j < columns; j++) {
      int i = start(j);
      while (!isBlock && !is(x[xOffset + i * ldx + j], values[j])) {
        i++;
      }
      result[resultOffset + j] = i;
    }
  }

  /** The same of rows. */
  void findColumns(int rows, float[] x, int xOffset, int ldx, int[] result, int resultOffset) {
    for (int i = 0; i < rows; i++) {
      int j = start(i);
      result[resultOffset + i] =
          j < 0 ? j : j + KERNELS.find(values[i], x, xOffset + i * ldx + j);
    }
  }

  @SuppressWarnings("cast") // not redundant for both element types
  private int start(int at) {
    return (int) Float.floatToRawIntBits(starts[at]);
  }

  private static boolean is(float x, float value) {
    return x == value || (Float.isNaN(x) && Float.isNaN(value));
  }
}
