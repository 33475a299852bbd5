package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In large arrays vectors start at cache lines, as the vector provider takes these to lie: the bits are
 * those of the same numbers in small arrays, wherever in a line they begin.
 */
class FloatLargeArrayTest {
  private static final int LARGE = 1 << 18;

  private static final Workspace WORKSPACE = Workspace.serial();

  @FunctionalInterface
  private interface Call {
    /** Computes y of x. */
    void run(FloatMatrix x, FloatMatrix y);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 11, 12, 13, 15, 16})
  void elementByElement(int at) {
    int n = 4096 + 7;
    assertSame(
        1, n, 0, at,
        (x, y) -> FloatMath.tanh(n, x.array, x.offset, y.array, y.offset));
    assertSame(
        1, n, 0, at,
        (x, y) -> FloatVectors.axpy(n, 0.3f, x.array, x.offset, y.array, y.offset));
    assertSame(1, n, 0, at, (x, y) -> FloatVectors.scale(n, -0.7f, y.array, y.offset));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 11, 12, 13, 15, 16})
  void downColumns(int at) {
    for (int gap : new int[] {0, 5}) {
      int m = 2 * 48 + 5;
      int n = 528 - gap;
      assertSame(
          m, n, gap, at,
          (x, y) -> FloatColumnReduction.sum(
              WORKSPACE, m, n, x.array, x.offset, x.ld, y.array, y.offset));
      assertSame(
          m, n, gap, at,
          (x, y) -> FloatColumnReduction.max(
              WORKSPACE, m, n, x.array, x.offset, x.ld, y.array, y.offset));
      assertSame(
          m, n, gap, at,
          (x, y) -> FloatColumnReduction.variance(
              WORKSPACE, m, n, x.array, x.offset, x.ld, y.array, y.offset));
      assertSame(
          m, n, gap, at,
          (x, y) -> {
            int[] places = new int[n];
            FloatColumnReduction.argmax(
                WORKSPACE, m, n, x.array, x.offset, x.ld, places, 0);
            for (int j = 0; j < n; j++) {
              y.array[y.offset + j] = places[j];
            }
          });
    }
  }

  /** Rows of whole steps with room around them, of another length, not as far apart, and of many blocks. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 11, 12, 13, 15, 16})
  void alongRows(int at) {
    for (int[] shape : new int[][] {
      {5, 1024, 16}, {5, 512, 64}, {5, 576, 0}, {5, 520, 8}, {5, 576, 5}, {1, 17 * 3072 + 9, 16}}) {
      int m = shape[0];
      int n = shape[1];
      int gap = shape[2];
      assertSame(
          m, n, gap, at,
          (x, y) -> FloatRowReduction.sum(
              WORKSPACE, m, n, x.array, x.offset, x.ld, y.array, y.offset));
      assertSame(
          m, n, gap, at,
          (x, y) -> FloatRowReduction.norm(
              WORKSPACE, m, n, x.array, x.offset, x.ld, y.array, y.offset));
      assertSame(
          m, n, gap, at,
          (x, y) -> FloatRowReduction.variance(
              WORKSPACE, m, n, x.array, x.offset, x.ld, y.array, y.offset));
      assertSame(
          m, n, gap, at,
          (x, y) -> y.array[y.offset] =
              FloatVectors.dot(WORKSPACE, n, x.array, x.offset, y.array, y.offset));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 11, 12, 13, 15, 16})
  void backward(int at) {
    for (int gap : new int[] {0, 5}) {
      int m = 21;
      int n = 528 - gap;
      for (Activation f : new Activation[] {Activation.RELU, Activation.TANH}) {
        List<float[]> sums = new ArrayList<>();
        assertSame(
            m, n, gap, at,
            (x, y) -> {
              float[] db = new float[n];
              sums.add(db);
              FloatBiasActivation.backward(
                  WORKSPACE, f, m, n, x.array, x.offset, x.ld, y.array, y.offset, y.ld, db, 0);
            });
        assertArrayEquals(sums.get(0), sums.get(1), "db of " + f);
      }
    }
  }

  /** Runs the call in small arrays, then in large ones. */
  private static void assertSame(int m, int n, int gap, int at, Call call) {
    FloatMatrix x = matrix(m, n, 1, gap, 1);
    FloatMatrix y = matrix(m, n, 2, gap, 2);
    call.run(x, y);
    FloatMatrix largeX = matrix(m, n, LARGE + at, gap, 1);
    FloatMatrix largeY = matrix(m, n, LARGE + 3 * at + 1, gap, 2);
    call.run(largeX, largeY);
    assertArrayEquals(y.bits(), largeY.bits());
    assertArrayEquals(x.bits(), largeX.bits(), "x was modified");
    largeX.assertPaddingIntact("x");
    largeY.assertPaddingIntact("y");
  }

  /** Numbers of very different sizes, so that each one that is missing or too many is seen. */
  private static FloatMatrix matrix(int m, int n, int offset, int gap, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return FloatMatrix.of(
        m, n, offset, gap,
        number -> Math.scalb(random.nextDouble(-1, 1), random.nextInt(-20, 20)));
  }
}
