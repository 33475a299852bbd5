package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.Platform;
import org.lanewise.kernels.internal.reduction.Reduction;
import org.lanewise.kernels.internal.scalar.FloatScalarMathKernels;

/** {@link FloatSoftmax} and {@link FloatRowReduction#logSumExp}: bits, errors, special cases. */
class FloatSoftmaxTest {
  private static final int BLOCK = 48 * FloatBlocks.CHAINS;
  private static final double U = Math.ulp(1f) / 2;
  private static final int IGNORED = -100;
  private static final float INF = Float.POSITIVE_INFINITY;

  record Shape(int m, int n, int pad) {}

  /** Around the rows handled together, vectors, and blocks of a row. */
  static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (int n : new int[] {1, 2, 3, 10, 15, 16, 17, 23, 24, 25, 33, 47, 48, 49, 100}) {
      for (int m : new int[] {0, 1, 3, 17, 63, 64, 65, 130}) {
        shapes.add(new Shape(m, n, m % 3));
      }
    }
    for (int n : new int[] {513, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 5}) {
      shapes.add(new Shape(3, n, 2));
    }
    shapes.add(new Shape(5, 0, 0));
    return shapes;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void bitsAreThoseOfTheDefinition(Shape shape) {
    FloatMatrix x = logits(shape, 1);
    float[] before = x.array.clone();
    FloatMatrix softmax = FloatMatrix.of(shape.m, shape.n, 1, 2, number -> 9);
    FloatMatrix logSoftmax = x.copy();
    FloatMatrix logSum = FloatMatrix.of(1, shape.m, 1, 1, number -> 9);
    Workspace ws = Workspace.serial();
    FloatSoftmax.softmax(
        ws, shape.m, shape.n, x.array, x.offset, x.ld, softmax.array, softmax.offset, softmax.ld);
    FloatSoftmax.logSoftmax(
        ws, shape.m, shape.n, logSoftmax.array, x.offset, x.ld, logSoftmax.array, x.offset, x.ld);
    FloatRowReduction.logSumExp(
        ws, shape.m, shape.n, x.array, x.offset, x.ld, logSum.array, logSum.offset);
    for (int i = 0; i < shape.m; i++) {
      Row row = new Row(x, i);
      for (int j = 0; j < shape.n; j++) {
        assertEquals(row.e[j] / row.sum, softmax.get(i, j));
        assertEquals(row.z[j] - log(row.sum), logSoftmax.get(i, j));
      }
      assertEquals(shape.n == 0 ? -INF : row.max + log(row.sum), logSum.get(0, i));
    }
    softmax.assertPaddingIntact("softmax");
    logSoftmax.assertPaddingIntact("logSoftmax");
    logSum.assertPaddingIntact("logSum");
    assertArrayEquals(before, x.array, "x was modified");
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void crossEntropyOfClassesIsThatOfTheDefinition(Shape shape) {
    for (float smoothing : new float[] {0, 0.1f}) {
      FloatMatrix x = logits(shape, 2);
      int[] classes = classes(shape);
      FloatMatrix dx = smoothing == 0 ? x.copy() : FloatMatrix.of(shape.m, shape.n, 2, 1, i -> 9);
      FloatMatrix losses = FloatMatrix.of(1, shape.m, 1, 1, number -> 9);
      float mean = smoothing == 0
          ? crossEntropy(Workspace.serial(), dx, classes, smoothing, losses, dx)
          : crossEntropy(Workspace.serial(), x, classes, smoothing, losses, dx);
      int counted = (int) Arrays.stream(classes).filter(c -> c != IGNORED).count();
      float uniform = smoothing / shape.n;
      for (int i = 0; i < shape.m; i++) {
        Row row = new Row(x, i);
        boolean isIgnored = classes[i] == IGNORED;
        for (int j = 0; j < shape.n; j++) {
          float p = row.e[j] / row.sum;
          float difference = (j == classes[i] ? p - (1 - smoothing) : p) - uniform;
          assertEquals(isIgnored ? 0 : 1f / counted * difference, dx.get(i, j));
        }
        float agreement = isIgnored ? 0 : (1 - smoothing) * row.z[classes[i]];
        float smoothed = smoothing > 0 ? agreement + uniform * rowSum(row.z) : agreement;
        assertEquals(isIgnored ? 0 : log(row.sum) - smoothed, losses.get(0, i));
      }
      float[] all = Arrays.copyOfRange(losses.array, 1, 1 + shape.m);
      assertEquals(counted == 0 ? Float.NaN : rowSum(all) / counted, mean);
      dx.assertPaddingIntact("dx");
      losses.assertPaddingIntact("losses");
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void crossEntropyOfProbabilitiesIsThatOfTheDefinition(Shape shape) {
    for (float smoothing : new float[] {0, 0.1f}) {
      FloatMatrix x = logits(shape, 3);
      FloatMatrix t = probabilities(shape);
      FloatMatrix dx = FloatMatrix.of(shape.m, shape.n, 2, 1, i -> 9);
      FloatMatrix losses = FloatMatrix.of(1, shape.m, 1, 1, number -> 9);
      float mean = crossEntropy(Workspace.serial(), x, t, smoothing, losses, dx);
      float uniform = smoothing / shape.n;
      for (int i = 0; i < shape.m; i++) {
        Row row = new Row(x, i);
        for (int j = 0; j < shape.n; j++) {
          float target = fma(1 - smoothing, t.get(i, j), uniform);
          assertEquals(1f / shape.m * (row.e[j] / row.sum - target), dx.get(i, j));
        }
        float[] targets = Arrays.copyOfRange(t.array, t.offset + i * t.ld,
            t.offset + i * t.ld + shape.n);
        float agreement =
            (1 - smoothing) * new FloatReductionDefinition(targets, true).dot(row.z);
        float smoothed = smoothing > 0 ? agreement + uniform * rowSum(row.z) : agreement;
        assertEquals(log(row.sum) - smoothed, losses.get(0, i));
      }
      float[] all = Arrays.copyOfRange(losses.array, 1, 1 + shape.m);
      assertEquals(rowSum(all) / shape.m, mean);
    }
  }

  /** Against exact powers in double, which leave double precision itself only its own bits to check. */
  @ParameterizedTest
  @ValueSource(ints = {2, 10, 100, 5000})
  @SuppressWarnings("cast") // not redundant for both element types
  void errorsAreWithinTheirBounds(int n) {
    Shape shape = new Shape(20, n, 0);
    FloatMatrix x = logits(shape, 4);
    FloatMatrix softmax = x.copy();
    FloatMatrix logSoftmax = x.copy();
    Workspace ws = Workspace.serial();
    FloatSoftmax.softmax(ws, 20, n, x.array, x.offset, x.ld, softmax.array, x.offset, x.ld);
    FloatSoftmax.logSoftmax(ws, 20, n, x.array, x.offset, x.ld, logSoftmax.array, x.offset, x.ld);
    double depth = 54 + Math.ceil(n / (double) BLOCK);
    double ofReference = n * Math.ulp(1.0);
    for (int i = 0; i < 20; i++) {
      Row row = new Row(x, i);
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += StrictMath.exp(0.0 + x.get(i, j) - row.max);
      }
      for (int j = 0; j < n; j++) {
        double z = 0.0 + x.get(i, j) - row.max;
        double p = StrictMath.exp(z) / sum;
        double relative = (depth + 4 + 2 * Math.abs(z)) * U + ofReference;
        assertTrue(Math.abs(softmax.get(i, j) - p) <= relative * p);
        assertTrue(Math.abs(logSoftmax.get(i, j) - (z - StrictMath.log(sum))) <= relative
            + 3 * Math.log(n) * U);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 40})
  void specialRows(int n) {
    float nan = Float.NaN;
    float[][] first = {
      {nan, 1}, {INF, 1}, {-INF, -INF}, {-INF, 2}, {Float.MAX_VALUE, -Float.MAX_VALUE}, {-0f, 0f}};
    float[] logSums = {nan, INF, -INF, 2, Float.MAX_VALUE, log(2)};
    float[][] softmaxes = {{nan, nan}, {nan, nan}, {nan, nan}, {0, 1}, {1, 0}, {0.5f, 0.5f}};
    int m = first.length;
    float[] x = new float[m * n];
    Arrays.fill(x, -INF);
    for (int i = 0; i < m; i++) {
      System.arraycopy(first[i], 0, x, i * n, 2);
    }
    float[] logSum = new float[m];
    FloatRowReduction.logSumExp(Workspace.serial(), m, n, x, 0, n, logSum, 0);
    assertArrayEquals(logSums, logSum);
    FloatSoftmax.softmax(Workspace.serial(), m, n, x, 0, n, x, 0, n);
    for (int i = 0; i < m; i++) {
      assertArrayEquals(softmaxes[i], Arrays.copyOfRange(x, i * n, i * n + 2), "row " + i);
    }
  }

  /** The gradient is that of the mean loss: in the direction of one logit, and of another. */
  @Test
  void gradientIsTheDerivative() {
    Shape shape = new Shape(4, 7, 0);
    DoubleMatrix x = DoubleMatrix.random(4, 7, 0, 0, 8);
    int[] classes = {3, IGNORED, 0, 6};
    double[] losses = new double[4];
    double[] dx = new double[28];
    double step = 1e-6;
    Workspace ws = Workspace.serial();
    for (int k = 0; k < shape.m * shape.n; k++) {
      double[] moved = x.array.clone();
      moved[k] += step;
      double up = DoubleSoftmax.crossEntropy(
          ws, 4, 7, moved, 0, 7, classes, 0, IGNORED, 0.1, losses, 0, dx, 0, 7);
      moved[k] -= 2 * step;
      double down = DoubleSoftmax.crossEntropy(
          ws, 4, 7, moved, 0, 7, classes, 0, IGNORED, 0.1, losses, 0, dx, 0, 7);
      DoubleSoftmax.crossEntropy(
          ws, 4, 7, x.array, 0, 7, classes, 0, IGNORED, 0.1, losses, 0, dx, 0, 7);
      assertEquals((up - down) / (2 * step), dx[k], 1e-8);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void anyNumberOfThreads(int threads) {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      Workspace shared = Workspace.with(Parallelism.of(executor, threads));
      for (Shape shape : List.of(new Shape(10_007, 10, 0), new Shape(33, 4_001, 1))) {
        FloatMatrix x = logits(shape, 5);
        int[] classes = classes(shape);
        FloatMatrix t = probabilities(shape);
        FloatMatrix dx = x.copy();
        FloatMatrix losses = FloatMatrix.of(1, shape.m, 0, 0, i -> 9);
        FloatMatrix sharedDx = x.copy();
        FloatMatrix sharedLosses = losses.copy();
        Workspace serial = Workspace.serial();
        assertEquals(
            crossEntropy(serial, x, classes, 0.1f, losses, dx),
            crossEntropy(shared, x, classes, 0.1f, sharedLosses, sharedDx));
        assertArrayEquals(losses.array, sharedLosses.array);
        assertArrayEquals(dx.array, sharedDx.array);
        assertEquals(
            crossEntropy(serial, x, t, 0, losses, dx),
            crossEntropy(shared, x, t, 0, sharedLosses, sharedDx));
        assertArrayEquals(losses.array, sharedLosses.array);
        assertArrayEquals(dx.array, sharedDx.array);
      }
    }
  }

  private static float crossEntropy(
      Workspace ws, FloatMatrix x, int[] classes, float smoothing, FloatMatrix losses,
      FloatMatrix dx) {
    return FloatSoftmax.crossEntropy(
        ws, x.rows, x.columns, x.array, x.offset, x.ld, classes, 0, IGNORED, smoothing,
        losses.array, losses.offset, dx.array, dx.offset, dx.ld);
  }

  private static float crossEntropy(
      Workspace ws, FloatMatrix x, FloatMatrix t, float smoothing, FloatMatrix losses,
      FloatMatrix dx) {
    return FloatSoftmax.crossEntropy(
        ws, x.rows, x.columns, x.array, x.offset, x.ld, t.array, t.offset, t.ld, smoothing,
        losses.array, losses.offset, dx.array, dx.offset, dx.ld);
  }

  private static FloatMatrix logits(Shape shape, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return FloatMatrix.of(shape.m, shape.n, 1, shape.pad, i -> random.nextDouble(-9, 9));
  }

  private static FloatMatrix probabilities(Shape shape) {
    SplittableRandom random = new SplittableRandom(6);
    return FloatMatrix.of(shape.m, shape.n, 2, 1, i -> random.nextDouble() * 2 / shape.n);
  }

  private static int[] classes(Shape shape) {
    SplittableRandom random = new SplittableRandom(7);
    return random.ints(shape.m, -1, Math.max(shape.n, 1))
        .map(c -> c < 0 || shape.n == 0 ? IGNORED : c).toArray();
  }

  /** One row, an element at a time. */
  private static final class Row {
    private float max = Float.NEGATIVE_INFINITY;
    private final float[] z;
    private final float[] e;
    private final float sum;

    Row(FloatMatrix x, int i) {
      z = new float[x.columns];
      e = new float[x.columns];
      for (int j = 0; j < x.columns; j++) {
        max = Math.max(max, x.get(i, j));
      }
      for (int j = 0; j < x.columns; j++) {
        z[j] = x.get(i, j) - max;
      }
      new FloatScalarMathKernels().exp(x.columns, z, 0, e, 0);
      sum = rowSum(e);
    }
  }

  private static float rowSum(float[] x) {
    return new FloatReductionDefinition(x, true).reduce(Reduction.SUM);
  }

  private static float log(float x) {
    float[] y = {x};
    new FloatScalarMathKernels().log(1, y, 0, y, 0);
    return y[0];
  }

  private static float fma(float a, float b, float c) {
    return Platform.FMA ? Math.fma(a, b, c) : a * b + c;
  }
}
