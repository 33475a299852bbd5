package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lanewise.kernels.Refusal.assertRefused;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanewise.kernels.internal.FloatConstants;
import org.lanewise.kernels.internal.FloatMathKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.scalar.FloatScalarMathKernels;

/** {@link FloatMath} against the scalar definition, element by element, and its refusals. */
class FloatMathTest {
  private static final int LANES = FloatProvider.KERNELS.lanes();

  interface Call {
    void run(int n, float[] x, int xOffset, float[] y, int yOffset);
  }

  record Function(String name, Call call, Call definition) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Function> functions() {
    FloatMathKernels scalar = new FloatScalarMathKernels();
    return Stream.of(
        new Function("exp", FloatMath::exp, scalar::exp),
        new Function("expm1", FloatMath::expm1, scalar::expm1),
        new Function("log", FloatMath::log, scalar::log),
        new Function("log1p", FloatMath::log1p, scalar::log1p),
        new Function("tanh", FloatMath::tanh, scalar::tanh),
        new Function("sigmoid", FloatMath::sigmoid, scalar::sigmoid),
        new Function("erf", FloatMath::erf, scalar::erf));
  }

  /** Whole vectors and what is left of them, out of place and in place, with NaN all around. */
  @ParameterizedTest
  @MethodSource("functions")
  void bitsAreThoseOfTheDefinition(Function f) {
    for (int n = 0; n <= 3 * LANES + 1; n++) {
      FloatMatrix x = FloatMatrix.of(1, n, n % 3, 2, arguments(n));
      float[] before = x.array.clone();
      FloatMatrix y = FloatMatrix.of(1, n, 1 + n % 2, 1, number -> Double.NaN);
      f.call.run(n, x.array, x.offset, y.array, y.offset);
      assertArrayEquals(before, x.array, "x was modified");
      y.assertPaddingIntact("y");
      f.call.run(n, x.array, x.offset, x.array, x.offset);
      x.assertPaddingIntact("x in place");
      for (int j = 0; j < n; j++) {
        float[] expected = {before[x.offset + j]};
        f.definition.run(1, expected, 0, expected, 0);
        assertEquals(expected[0], y.get(0, j), f + " of " + before[x.offset + j]);
      }
      assertArrayEquals(y.bits(), x.bits(), f + " in place");
    }
  }

  /** Blocks of numbers that all are small, up to the very bound, and blocks in which some are not. */
  @ParameterizedTest
  @MethodSource("functions")
  void longerSlices(Function f) {
    int block = 256;
    double bound = FloatConstants.EXP_NORMAL;
    SplittableRandom random = new SplittableRandom(1);
    FloatMatrix x =
        FloatMatrix.of(1, 3 * block + 1, 1, 1, number -> switch (number) {
          case 0 -> bound;
          case 1 -> -bound;
          default -> random.nextDouble(-1, 1) * (number < 2 * block ? bound : 2 * bound);
        });
    FloatMatrix y = FloatMatrix.of(1, x.columns, 1, 1, number -> 0);
    FloatMatrix expected = y.copy();
    f.call.run(x.columns, x.array, x.offset, y.array, y.offset);
    f.definition.run(x.columns, x.array, x.offset, expected.array, expected.offset);
    assertArrayEquals(expected.bits(), y.bits());
  }

  /** Numbers of every size and both signs, and what is not a number. */
  private static IntToDoubleFunction arguments(long seed) {
    double[] special = {
      Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0,
      Float.MIN_VALUE, -Float.MIN_VALUE, -1
    };
    SplittableRandom random = new SplittableRandom(seed);
    return number -> random.nextInt(8) == 0
        ? special[random.nextInt(special.length)]
        : Math.scalb(random.nextDouble(-2, 2), random.nextInt(-30, 12));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void refusals(Function f) {
    float[] x = {1, 2, 3, 4, 5, 6};
    float[] before = x.clone();
    assertRefused(
        NullPointerException.class, "x is null", () -> f.call.run(1, null, 0, x, 0));
    assertRefused(
        NullPointerException.class, "y is null", () -> f.call.run(1, x, 0, null, 0));
    assertRefused(
        IllegalArgumentException.class, "n = -1, must be at least 0",
        () -> f.call.run(-1, x, 0, x, 0));
    assertRefused(
        IndexOutOfBoundsException.class, "xOffset = -1", () -> f.call.run(1, x, -1, x, 0));
    assertRefused(
        IndexOutOfBoundsException.class,
        "xOffset = 3: x (4 elements) ends at element 7, beyond x.length = 6",
        () -> f.call.run(4, x, 3, new float[4], 0));
    assertRefused(
        IndexOutOfBoundsException.class,
        "yOffset = 2147483647: y (6 elements) ends at element 2147483653, beyond y.length = 6",
        () -> f.call.run(6, x, 0, x, Integer.MAX_VALUE));
    for (int distance : List.of(-1, 1)) {
      assertRefused(
          IllegalArgumentException.class, "y shares elements with x",
          () -> f.call.run(3, x, 1, x, 1 + distance));
    }
    assertArrayEquals(before, x);
  }

  /** Slices of one array that touch without overlapping. */
  @Test
  void neighbouringSlices() {
    float[] x = {0.5f, 1, 9, 9};
    float[] expected = {0.5f, 1, 0, 0};
    FloatScalarMathKernels scalar = new FloatScalarMathKernels();
    scalar.exp(2, new float[] {0.5f, 1}, 0, expected, 2);
    FloatMath.exp(2, x, 0, x, 2);
    assertArrayEquals(expected, x);
  }
}
