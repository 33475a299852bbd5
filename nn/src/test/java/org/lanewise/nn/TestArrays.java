package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;

/** Arrays for tests, and comparisons of computed values with a reference. */
final class TestArrays {
  /** The distance from 1 to the next larger number: twice the largest relative rounding error. */
  static final double EPSILON = Math.ulp(1.0f);

  private TestArrays() {}

  /** Uniform in ±1. */
  static float[] random(int length, long seed) {
    Random random = new Random(seed);
    float[] x = new float[length];
    for (int i = 0; i < length; i++) {
      x[i] = 2 * random.nextFloat() - 1;
    }
    return x;
  }

  /** Integers in ±most. */
  static float[] integers(int length, int most, long seed) {
    Random random = new Random(seed);
    float[] x = new float[length];
    for (int i = 0; i < length; i++) {
      x[i] = random.nextInt(2 * most + 1) - most;
    }
    return x;
  }

  /** The rows × columns matrix x at an offset, with a stride, and NaN everywhere else. */
  static float[] embed(int rows, int columns, float[] x, int offset, int stride) {
    float[] result = new float[offset + rows * stride + 3];
    Arrays.fill(result, Float.NaN);
    for (int i = 0; i < rows; i++) {
      System.arraycopy(x, i * columns, result, offset + i * stride, columns);
    }
    return result;
  }

  static double[] toDouble(float[] x) {
    return toDouble(x, 0, x.length);
  }

  /** The elements from {@code from} to before {@code to}. */
  static double[] toDouble(float[] x, int from, int to) {
    double[] result = new double[to - from];
    for (int i = from; i < to; i++) {
      result[i - from] = x[i];
    }
    return result;
  }

  /** Fails where actual[from + i] is not within bound[i] of expected[i], or is NaN. */
  static void assertWithin(
      double[] expected, double[] bound, float[] actual, int from, String name) {
    for (int i = 0; i < expected.length; i++) {
      if (!(Math.abs(actual[from + i] - expected[i]) <= bound[i])) {
        fail(
            name
                + "["
                + i
                + "] = "
                + actual[from + i]
                + ", expected "
                + expected[i]
                + " ± "
                + bound[i]);
      }
    }
  }

  /** Fails where actual[from + i] is not exactly expected[i]. */
  static void assertExact(double[] expected, float[] actual, int from, String name) {
    assertWithin(expected, new double[expected.length], actual, from, name);
  }
}
