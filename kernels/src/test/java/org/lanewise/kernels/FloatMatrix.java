package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/**
 * A matrix inside a larger array whose every other element is NaN: before it, between its rows and
 * after it. Reading the padding poisons a result; writing it is found by {@link #assertPaddingIntact}.
 */
final class FloatMatrix {
  final int rows;
  final int columns;
  final int offset;
  final int ld;
  final float[] array;

  private FloatMatrix(int rows, int columns, int offset, int ld, float[] array) {
    this.rows = rows;
    this.columns = columns;
    this.offset = offset;
    this.ld = ld;
    this.array = array;
  }

  /** A matrix whose elements are given in row-major order by their number. */
  @SuppressWarnings("cast") // not redundant for both element types
  static FloatMatrix of(int rows, int columns, int offset, int pad, IntToDoubleFunction element) {
    int ld = Math.max(1, columns + pad);
    float[] array = new float[offset + rows * ld + pad];
    Arrays.fill(array, Float.NaN);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        array[offset + i * ld + j] = (float) element.applyAsDouble(i * columns + j);
      }
    }
    return new FloatMatrix(rows, columns, offset, ld, array);
  }

  /** Elements uniform in [−1, 1). */
  static FloatMatrix random(int rows, int columns, int offset, int pad, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return of(rows, columns, offset, pad, number -> random.nextDouble(-1, 1));
  }

  FloatMatrix copy() {
    return new FloatMatrix(rows, columns, offset, ld, array.clone());
  }

  float get(int i, int j) {
    return array[offset + i * ld + j];
  }

  /** The element (i, j) of op(this). */
  float get(Transpose transpose, int i, int j) {
    return transpose == Transpose.NO ? get(i, j) : get(j, i);
  }

  /** The elements as bits, any NaN as one and the same. */
  long[][] bits() {
    long[][] bits = new long[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        bits[i][j] = Float.floatToIntBits(get(i, j));
      }
    }
    return bits;
  }

  /** Fails if an element outside the matrix was written. */
  void assertPaddingIntact(String what) {
    float[] expected = new float[array.length];
    Arrays.fill(expected, Float.NaN);
    for (int i = 0; i < rows; i++) {
      System.arraycopy(array, offset + i * ld, expected, offset + i * ld, columns);
    }
    assertArrayEquals(expected, array, what + ": an element outside the matrix was written");
  }
}
