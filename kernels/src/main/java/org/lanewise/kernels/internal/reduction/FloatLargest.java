package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatReductionKernels;

/**
 * The largest numbers and where they are: the first of equal ones, or the first NaN. Of columns the row; of
 * rows the start of a block, in which it is looked up at the end, so that all but that costs what the
 * largest numbers cost.
 */
final class FloatLargest extends FloatPartials {
  /** Numbers of rows, or of blocks' first elements, as bits, so that vectors can move them. */
  private final float[] places;

  FloatLargest(float[] values, float[] places) {
    super(values);
    this.places = places;
  }

  @Override
  void columns(int at, int first, int rows, int columns, float[] x, int xOffset, int ldx) {
    Arrays.fill(values, at, at + columns, Float.NEGATIVE_INFINITY);
    Arrays.fill(places, at, at + columns, Float.intBitsToFloat(first));
    KERNELS.largest(first, rows, columns, x, xOffset, ldx, values, places, at);
  }

  @Override
  @SuppressWarnings("cast") // not redundant for both element types
  void transposed(int at, int first, int tile) {
    super.transposed(at, first, tile);
    for (int block = 0; block < LINED_UP; block++) {
      int row = first + block * FloatBlocks.CHAIN;
      places[at + block] = Float.intBitsToFloat(row + place(at + block));
    }
  }

  @Override
  void rows(
      int at, int first, int count, int together, float[] x, int xOffset, int ldx) {
    chains.fold(Fold.MAX, count, together, x, xOffset, ldx, x, xOffset, values, at);
    Arrays.fill(places, at, at + together, Float.intBitsToFloat(first));
  }

  @Override
  void rowBlocks(int at, int first, float[] x, int xOffset) {
    super.rowBlocks(at, first, x, xOffset);
    for (int block = 0; block < FloatReductionKernels.BLOCKS; block++) {
      places[at + FloatReductionKernels.place(block)] =
          Float.intBitsToFloat(first + block * FloatChains.BLOCK);
    }
  }

  @Override
  void exchange(int one, int other) {
    exchange(values, one, other);
    exchange(places, one, other);
  }

  @Override
  void join(int to, int toLength, int from, int fromLength, int count) {
    KERNELS.places(count, from - to, values, places, to);
    FloatChains.join(Fold.MAX, values, to, from, count);
  }

  @Override
  void copy(FloatPartials source, int from, int to, int count) {
    System.arraycopy(source.values, from, values, to, count);
    System.arraycopy(((FloatLargest) source).places, from, places, to, count);
  }

  @Override
  void store(int count, float[] result, int resultOffset) {
    System.arraycopy(values, 0, result, resultOffset, count);
  }

  /** The rows of the largest numbers of columns. */
  void storeRows(int count, int[] result, int resultOffset) {
    for (int j = 0; j < count; j++) {
      result[resultOffset + j] = place(j);
    }
  }

  /** Looks up the columns of the largest numbers of rows, of which only the blocks are known. */
  void findColumns(int rows, float[] x, int xOffset, int ldx, int[] result, int resultOffset) {
    for (int i = 0; i < rows; i++) {
      int j = place(i);
      result[resultOffset + i] =
          j < 0 ? j : j + KERNELS.find(values[i], x, xOffset + i * ldx + j);
    }
  }

  @SuppressWarnings("cast") // not redundant for both element types
  private int place(int at) {
    return (int) Float.floatToRawIntBits(places[at]);
  }
}
