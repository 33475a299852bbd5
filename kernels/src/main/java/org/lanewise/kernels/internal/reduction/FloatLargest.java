package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatReductionKernels;

/**
 * The largest numbers, of equal ones the first or the first NaN, and for each an index: down the columns of a
 * wide matrix into the row where it is; else of the start of the block, in which it is looked up at the end,
 * so that all but that costs what the largest numbers cost.
 */
final class FloatLargest extends FloatPartials {
  /** The indices as bits, so that vectors can move them. */
  private final float[] places;

  FloatLargest(float[] values, float[] places) {
    super(values);
    this.places = places;
  }

  @Override
  void columns(int at, int rows, int columns, float[] x, int xOffset, int ldx) {
    clear(at, columns, xOffset);
    KERNELS.largest(rows, columns, x, xOffset, ldx, values, places, at);
  }

  @Override
  void blocks(int at, int width, int columns, float[] x, int xOffset, int ldx) {
    for (int block = 0; block < FloatReductionKernels.BLOCKS; block++) {
      int place = FloatReductionKernels.place(block);
      clear(at + place * width, width, xOffset + block * FloatBlocks.CHAIN * ldx);
    }
    KERNELS.foldBlocks(
        Fold.MAX, FloatBlocks.CHAIN, columns, x, xOffset, ldx, width, values, at);
  }

  private void clear(int at, int count, int index) {
    Arrays.fill(values, at, at + count, Float.NEGATIVE_INFINITY);
    Arrays.fill(places, at, at + count, Float.intBitsToFloat(index));
  }

  @Override
  void transposed(int at, int tile, int xOffset) {
    clear(at, TRANSPOSED, xOffset);
    KERNELS.fold(
        Fold.MAX, FloatBlocks.CHAIN, TRANSPOSED, values, tile, TRANSPOSED, values, tile, values,
        at);
    locate(at, TRANSPOSED, xOffset, FloatBlocks.CHAIN);
  }

  @Override
  void rows(int at, int count, int together, float[] x, int xOffset, int ldx) {
    chains.fold(Fold.MAX, count, together, x, xOffset, ldx, x, xOffset, values, at);
    locate(at, together, xOffset, ldx);
  }

  private void locate(int at, int count, int index, int distance) {
    for (int i = 0; i < count; i++) {
      places[at + i] = Float.intBitsToFloat(index + i * distance);
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
  void findRows(
      int columns, float[] x, int xOffset, int ldx, int[] result, int resultOffset) {
    boolean isNarrow = FloatColumnBlocks.isNarrow(columns, ldx);
    // Divisions would take longer than all else. Half an element more, and no rounding matters.
    double rows = 1.0 / ldx;
    for (int j = 0; j < columns; j++) {
      int row = (int) ((place(j) - xOffset + 0.5) * rows);
      while (isNarrow && !is(x[xOffset + row * ldx + j], values[j])) {
        row++;
      }
      result[resultOffset + j] = row;
    }
  }

  /** The columns of the largest numbers of rows. */
  void findColumns(int rows, float[] x, int xOffset, int ldx, int[] result, int resultOffset) {
    for (int i = 0; i < rows; i++) {
      int place = place(i);
      result[resultOffset + i] =
          place - (xOffset + i * ldx) + KERNELS.find(values[i], x, place);
    }
  }

  @SuppressWarnings("cast") // not redundant for both element types
  private int place(int at) {
    return (int) Float.floatToRawIntBits(places[at]);
  }

  private static boolean is(float x, float value) {
    return x == value || (Float.isNaN(x) && Float.isNaN(value));
  }
}
