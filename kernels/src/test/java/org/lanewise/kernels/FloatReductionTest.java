package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.reduction.Reduction;

/** {@link FloatColumnReduction} and {@link FloatRowReduction}: their bits, errors and special cases. */
class FloatReductionTest {
  private static final int BLOCK = 48 * FloatBlocks.CHAINS;
  private static final int CHAINS = FloatBlocks.CHAINS;
  private static final int CHUNK = 8192 / FloatBlocks.BYTES;

  /** Unit roundoff. */
  private static final double U = Math.ulp(1f) / 2;

  record Shape(boolean byRows, int m, int n, int pad) {
    private int results() {
      return byRows ? m : n;
    }

    private int length() {
      return byRows ? n : m;
    }
  }

  static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    // Edges of the 48-row blocks and their tree, of vectors, of the chunks of columns.
    // Rows 49 apart: 49 · (1 / 49) < 1.
    for (int m : new int[] {0, 1, 47, 48, 49, 96, 97, 145, 337, 1000}) {
      for (int n : new int[] {0, 1, 3, 16, 33, 46, CHUNK - 1, CHUNK + 1}) {
        shapes.add(new Shape(false, m, n, 3));
      }
    }
    // Narrow matrices, of which 8 blocks are reduced together.
    for (int m : new int[] {32 * 48, 32 * 48 + 1, 65 * 48, 130 * 48 + 7}) {
      for (int n : new int[] {1, 2, 3, 5, 8, 9, 17, 29}) {
        shapes.add(new Shape(false, m, n, 0));
        shapes.add(new Shape(false, m, n, 2));
        shapes.add(new Shape(false, m, n, 60));
      }
    }
    // One column, of which 64 blocks are reduced together.
    for (int m : new int[] {64 * 48 - 1, 64 * 48, 128 * 48 - 5, 200 * 48}) {
      shapes.add(new Shape(false, m, 1, 0));
    }
    // Edges of the interleaved chains, of their blocks and tree, of the rows handled together.
    for (int n : new int[] {0, 1, 2, 3, 4, 5, 8, 9, 15, 16, 17, CHAINS / 2, CHAINS / 2 + 1,
      CHAINS - 1, CHAINS, CHAINS + 1, 2 * CHAINS + 5}) {
      for (int m : new int[] {0, 1, 15, 16, 17, 255, 256, 257}) {
        shapes.add(new Shape(true, m, n, 0));
        shapes.add(new Shape(true, m, n, 2));
      }
    }
    for (int n : new int[] {511, 512, 513, BLOCK - 1, BLOCK, BLOCK + 1, 7 * BLOCK - 3,
      8 * BLOCK + 1, 17 * BLOCK + 1}) {
      shapes.add(new Shape(true, 3, n, 1));
      shapes.add(new Shape(true, 33, n, 0));
    }
    return shapes;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void bitsAreThoseOfTheDefinition(Shape shape) {
    FloatMatrix x = FloatMatrix.random(shape.m, shape.n, 1, shape.pad, shape.m + 7L * shape.n);
    float[] before = x.array.clone();
    for (Reduction reduction : Reduction.values()) {
      assertBits(reduction, shape, x);
    }
    assertArrayEquals(before, x.array, "x was modified");
  }

  private static void assertBits(Reduction reduction, Shape shape, FloatMatrix x) {
    FloatMatrix result = FloatMatrix.of(1, shape.results(), 2, 1, number -> Double.NaN);
    int[] places = new int[shape.results() + 1];
    reduce(Workspace.serial(), reduction, shape, x, result, places);
    for (int i = 0; i < shape.results(); i++) {
      FloatReductionDefinition definition = definition(shape, x, i);
      if (reduction == Reduction.ARGMAX) {
        assertEquals(definition.argmax(), places[i], "argmax " + i);
      } else {
        assertEquals(definition.reduce(reduction), result.get(0, i), reduction + " " + i);
      }
    }
    result.assertPaddingIntact(reduction.name());
    assertEquals(0, places[shape.results()], "an element behind the places was written");
  }

  /** No element is needed for rows without any, not even to point at. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 65})
  void emptyRowsNeedNoMemory(int m) {
    Workspace workspace = Workspace.serial();
    float[] none = {};
    float[] result = new float[m];
    int[] places = new int[m];
    Arrays.fill(result, 9);
    FloatRowReduction.sum(workspace, m, 0, none, 0, 1, result, 0);
    assertArrayEquals(new float[m], result);
    FloatRowReduction.max(workspace, m, 0, none, 0, 1, result, 0);
    for (float max : result) {
      assertEquals(Float.NEGATIVE_INFINITY, max);
    }
    FloatRowReduction.argmax(workspace, m, 0, none, 0, 1, places, 0);
    for (int place : places) {
      assertEquals(-1, place);
    }
  }

  /** Ties, signed zeros, infinities, NaNs, in every place of a block and of the tree; one column and more. */
  @ParameterizedTest
  @CsvSource({"true, 61", "false, 7", "false, 1", "false, 67"})
  void specialValues(boolean byRows, int results) {
    double[] values = {
      Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, 1, 1,
      Double.longBitsToDouble(0xfff80100_00000000L), Double.longBitsToDouble(0x7fff0000_00000000L)
    };
    // As bits which values; 4 is −Infinity alone.
    int[] mixtures = IntStream.concat(
        IntStream.of(4), IntStream.iterate(1, k -> k < 1 << values.length, k -> k + 11)).toArray();
    for (int length : new int[] {1, 5, 50, 100, 34 * 48, BLOCK + 100}) {
      Shape shape =
          byRows ? new Shape(true, results, length, 1) : new Shape(false, length, results, 0);
      for (int chosen : mixtures) {
        double[] some = IntStream.range(0, values.length)
            .filter(k -> (chosen & 1 << k) != 0).mapToDouble(k -> values[k]).toArray();
        SplittableRandom random = new SplittableRandom(chosen);
        FloatMatrix x = FloatMatrix.of(
            shape.m, shape.n, 101, shape.pad, i -> random.nextInt(length + 3) > 0 && chosen % 2 == 1
                ? -1
                : some[random.nextInt(some.length)]);
        for (Reduction reduction : Reduction.values()) {
          assertBits(reduction, shape, x);
        }
      }
    }
  }

  /** Large enough to be shared: wide, narrow, square and long matrices. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 16})
  void anyNumberOfThreads(int threads) {
    List<Shape> shapes = List.of(
        new Shape(false, 100_003, 3, 0), new Shape(false, 300_000, 1, 0),
        new Shape(false, 60, 20_001, 0), new Shape(false, 700, 1_500, 1),
        new Shape(true, 100_003, 3, 0), new Shape(true, 40, 9_001, 0),
        new Shape(true, 1, 300_001, 0));
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      Workspace serial = Workspace.serial();
      Workspace shared = Workspace.with(Parallelism.of(executor, threads));
      for (Shape shape : shapes) {
        FloatMatrix x = FloatMatrix.random(shape.m, shape.n, 0, shape.pad, 3);
        for (Reduction reduction : Reduction.values()) {
          FloatMatrix expected = FloatMatrix.of(1, shape.results(), 0, 0, number -> 9);
          FloatMatrix actual = expected.copy();
          int[] expectedPlaces = new int[shape.results()];
          int[] places = new int[shape.results()];
          reduce(serial, reduction, shape, x, expected, expectedPlaces);
          reduce(shared, reduction, shape, x, actual, places);
          assertArrayEquals(expected.array, actual.array, () -> reduction + " of " + shape);
          assertArrayEquals(expectedPlaces, places, () -> reduction + " of " + shape);
        }
      }
    }
  }

  /** Against exact sums, of numbers far from 0 beside their deviations. */
  @ParameterizedTest
  @CsvSource({"100, 20011", "100, 101", "1e4, 20011", "1e4, 101", "1e6, 20011", "1e6, 101"})
  void errorsAreWithinTheirBounds(double center, int length) {
    assertWithinBounds(false, center, length);
    assertWithinBounds(true, center, length);
  }

  private static void assertWithinBounds(boolean byRows, double center, int length) {
    Shape shape = byRows ? new Shape(true, 2, length, 0) : new Shape(false, length, 2, 0);
    FloatMatrix x = FloatMatrix.of(shape.m, shape.n, 0, 0, new IntToDoubleFunction() {
      private final SplittableRandom random = new SplittableRandom(5);

      @Override
      public double applyAsDouble(int number) {
        return center + random.nextDouble(-1, 1);
      }
    });
    double depth = byRows
        ? 48 + Math.log(CHAINS) / Math.log(2)
            + Math.max(0, Math.ceil(Math.log(length / (double) BLOCK) / Math.log(2)))
        : 48 + Math.ceil(Math.log(length / 48.0) / Math.log(2));
    for (int i = 0; i < 2; i++) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal squares = BigDecimal.ZERO;
      for (int p = 0; p < length; p++) {
        BigDecimal each = new BigDecimal(element(shape, x, i, p));
        sum = sum.add(each);
        squares = squares.add(each.multiply(each));
      }
      BigDecimal count = BigDecimal.valueOf(length);
      MathContext digits = new MathContext(50);
      BigDecimal mean = sum.divide(count, digits);
      BigDecimal variance = squares.divide(count, digits).subtract(mean.multiply(mean));
      double kappa =
          Math.sqrt(squares.divide(count, digits).divide(variance, digits).doubleValue());
      assertClose(sum, value(Reduction.SUM, shape, x, i), depth * U);
      assertClose(mean, value(Reduction.MEAN, shape, x, i), (depth + 2) * U);
      assertClose(squares, value(Reduction.SUM_OF_SQUARES, shape, x, i), depth * U);
      assertClose(squares.sqrt(digits), value(Reduction.NORM, shape, x, i), (depth / 2 + 1) * U);
      assertClose(
          variance, value(Reduction.VARIANCE, shape, x, i),
          (depth + 3) * U * (1 + 2 * kappa + kappa * kappa * depth * U));
    }
  }

  private static void assertClose(BigDecimal exact, double actual, double relative) {
    double error = exact.subtract(new BigDecimal(actual)).abs().doubleValue();
    double bound = relative * exact.doubleValue();
    assertTrue(error <= bound, actual + " is off by " + error + ", bound " + bound);
  }

  /** Ten million rows of equal numbers: a running sum in float would be off by a tenth. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void errorDoesNotGrowWithTheRows(int n) {
    int m = 10_000_000;
    float[] x = new float[m * n];
    Arrays.fill(x, 0.1f);
    float[] sum = new float[n];
    FloatColumnReduction.sum(Workspace.serial(), m, n, x, 0, n, sum, 0);
    double exact = m * (0.0 + x[0]);
    double bound = (48 + 18) * U * exact;
    for (float each : sum) {
      double error = Math.abs(each - exact);
      assertTrue(error <= bound, "error " + error + ", bound " + bound);
    }
  }

  /** A large common part, which a difference of sums of squares would lose itself in. */
  @Test
  void varianceIsSound() {
    int m = 100_000;
    float[] x = new float[m];
    for (int i = 0; i < m; i++) {
      x[i] = 4096 + (i % 2);
    }
    float[] variance = new float[1];
    FloatColumnReduction.variance(Workspace.serial(), m, 1, x, 0, 1, variance, 0);
    assertEquals(0.25f, variance[0], 1e-5f);
    FloatRowReduction.variance(Workspace.serial(), 1, m, x, 0, m, variance, 0);
    assertEquals(0.25f, variance[0], 1e-5f);
  }

  /** The number that deviations are taken from is as far from the others as one of a block can be. */
  @ParameterizedTest
  @CsvSource({"false, 48", "false, 480", "true, 60", "true, 100", "true, 3072"})
  void varianceWithAnOutlierInFront(boolean byRows, int length) {
    int head = byRows && length > CHAINS ? CHAINS : 1;
    SplittableRandom random = new SplittableRandom(8);
    Shape shape = byRows ? new Shape(true, 1, length, 0) : new Shape(false, length, 1, 0);
    FloatMatrix x = FloatMatrix.of(
        shape.m, shape.n, 0, 0, number -> (number < head ? 1000 : 0) + random.nextDouble());
    double sum = 0;
    double center = 0;
    for (int p = 0; p < length; p++) {
      double each = element(shape, x, 0, p);
      sum += each;
      center += p < head ? each / head : 0;
    }
    double mean = sum / length;
    double variance = 0;
    double squares = 0;
    double shifted = 0;
    for (int p = 0; p < length; p++) {
      double each = element(shape, x, 0, p);
      variance += (each - mean) * (each - mean) / length;
      squares += each * each / length;
      shifted += (each - center) * (each - center) / length;
    }
    double depth = byRows ? 48 + Math.log(CHAINS) / Math.log(2) : 48 + (length > 48 ? 4 : 0);
    double lambda = shifted / variance;
    double kappa = Math.sqrt(squares / variance);
    double bound = depth * U * (3 * lambda + 2 * kappa + kappa * kappa * depth * U) * variance;
    assertEquals(variance, value(Reduction.VARIANCE, shape, x, 0), bound);
  }

  @Test
  void equalNumbersHaveNoVariance() {
    for (Shape shape : shapes()) {
      FloatMatrix x = FloatMatrix.of(shape.m, shape.n, 0, shape.pad, number -> 0.1);
      FloatMatrix variance = FloatMatrix.of(1, shape.results(), 0, 0, number -> 9);
      reduce(Workspace.serial(), Reduction.VARIANCE, shape, x, variance, new int[0]);
      for (int i = 0; i < shape.results(); i++) {
        assertEquals(shape.length() == 0 ? Float.NaN : 0, variance.get(0, i), shape.toString());
      }
    }
  }

  /** Of deviations whose squares vanish, though their product with the sum of all does not. */
  @Test
  @SuppressWarnings("cast") // not redundant for both element types
  void noVarianceIsNegative() {
    float[] x = new float[48];
    Arrays.fill(x, 1, x.length, (float) (0.6 * Math.sqrt(Float.MIN_VALUE)));
    float[] variance = {9};
    FloatColumnReduction.variance(Workspace.serial(), 48, 1, x, 0, 1, variance, 0);
    assertEquals(0f, variance[0]);
  }

  private static float value(Reduction reduction, Shape shape, FloatMatrix x, int i) {
    FloatMatrix result = FloatMatrix.of(1, shape.results(), 0, 0, number -> 0);
    reduce(Workspace.serial(), reduction, shape, x, result, new int[0]);
    return result.get(0, i);
  }

  private static float element(Shape shape, FloatMatrix x, int i, int p) {
    return shape.byRows ? x.get(i, p) : x.get(p, i);
  }

  private static FloatReductionDefinition definition(Shape shape, FloatMatrix x, int i) {
    float[] elements = new float[shape.length()];
    for (int p = 0; p < elements.length; p++) {
      elements[p] = element(shape, x, i, p);
    }
    return new FloatReductionDefinition(elements, shape.byRows);
  }

  private interface Entry {
    void reduce(
        Workspace workspace, int m, int n, float[] x, int xOffset, int ldx,
        float[] result, int resultOffset);
  }

  private static void reduce(
      Workspace ws, Reduction reduction, Shape shape, FloatMatrix x, FloatMatrix result,
      int[] places) {
    boolean byRows = shape.byRows;
    Entry entry = switch (reduction) {
      case SUM -> byRows ? FloatRowReduction::sum : FloatColumnReduction::sum;
      case MEAN -> byRows ? FloatRowReduction::mean : FloatColumnReduction::mean;
      case SUM_OF_SQUARES ->
        byRows ? FloatRowReduction::sumOfSquares : FloatColumnReduction::sumOfSquares;
      case NORM -> byRows ? FloatRowReduction::norm : FloatColumnReduction::norm;
      case MAX -> byRows ? FloatRowReduction::max : FloatColumnReduction::max;
      case MIN -> byRows ? FloatRowReduction::min : FloatColumnReduction::min;
      case VARIANCE -> byRows ? FloatRowReduction::variance : FloatColumnReduction::variance;
      case ARGMAX -> (workspace, m, n, array, offset, ld, _, at) -> {
        if (byRows) {
          FloatRowReduction.argmax(workspace, m, n, array, offset, ld, places, 0);
        } else {
          FloatColumnReduction.argmax(workspace, m, n, array, offset, ld, places, 0);
        }
      };
    };
    entry.reduce(
        ws, shape.m, shape.n, x.array, x.offset, x.ld, result.array, result.offset);
  }
}
