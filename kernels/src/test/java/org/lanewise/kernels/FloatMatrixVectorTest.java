package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatProvider;

/** Products of one row or one column, against the definition and against the row of a batch. */
class FloatMatrixVectorTest {
  private static final int LANES = FloatProvider.KERNELS.lanes();
  private static final int KC = FloatBlocks.KC;

  /** Outputs computed at a time. */
  private static final int STRIP = 8192 / FloatBlocks.BYTES;

  record Shape(int outputs, int k) {}

  /** Around the shortest vectors that take this path, whole vectors, strips, rows at a time, K blocks. */
  static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (int outputs : new int[] {15, 16, 17, 3 * LANES + 15, 95, 96, 96 + LANES - 1}) {
      for (int k : new int[] {1, 7, 8, 9, LANES - 1, LANES, LANES + 1, 2 * LANES, 3 * LANES - 1}) {
        shapes.add(new Shape(outputs, k));
      }
    }
    for (int k : new int[] {KC - 1, KC, KC + 1, 2 * KC + LANES + 3}) {
      shapes.add(new Shape(96 + LANES / 2, k));
    }
    for (int outputs : new int[] {STRIP, STRIP + 1, STRIP + 4, STRIP + 15, 2 * STRIP + 3}) {
      shapes.add(new Shape(outputs, 5));
    }
    return shapes;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void bitsAreThoseOfTheDefinition(Shape shape) {
    float[] scalars = {0, 1, -0.75f};
    long seed = 1;
    for (Transpose transA : Transpose.values()) {
      for (Transpose transB : Transpose.values()) {
        for (float alpha : scalars) {
          for (float beta : scalars) {
            assertBits(
                1, shape.outputs, shape.k, transA, transB, alpha, beta, seed++,
                new FloatEpilogueCase(1, shape.outputs, 0));
            assertBits(
                shape.outputs, 1, shape.k, transA, transB, alpha, beta, seed++,
                new FloatEpilogueCase(shape.outputs, 1, 0));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void epilogueBitsAreThoseOfTheDefinition(Shape shape) {
    long seed = 1000;
    for (Transpose trans : Transpose.values()) {
      for (FloatEpilogueCase after : FloatEpilogueCase.forms(1, shape.outputs, seed)) {
        assertBits(1, shape.outputs, shape.k, trans, trans, 1, 0, seed++, after);
      }
      for (FloatEpilogueCase after : FloatEpilogueCase.forms(shape.outputs, 1, seed)) {
        assertBits(shape.outputs, 1, shape.k, trans, trans, 0.5f, 2, seed++, after);
      }
    }
  }

  /** A sample predicted alone gets the bits it gets in a batch. */
  @Test
  void aRowDoesNotDependOnTheBatch() {
    int n = 96 + LANES + 1;
    int k = KC + LANES + 1;
    FloatMatrix a = FloatMatrix.random(3, k, 1, 2, 1);
    for (Transpose transB : Transpose.values()) {
      FloatMatrix b = operand(transB, k, n, 2);
      FloatMatrix batch = FloatMatrix.of(3, n, 0, 3, number -> Double.NaN);
      gemm(Transpose.NO, transB, k, 1, a, b, 0, batch, FloatEpilogue.NONE);
      float[] row = new float[n];
      FloatGemm.gemm(
          Transpose.NO, transB, 1, n, k,
          1, a.array, a.offset + a.ld, a.ld, b.array, b.offset, b.ld, 0, row, 0, n);
      int start = batch.offset + batch.ld;
      assertArrayEquals(Arrays.copyOfRange(batch.array, start, start + n), row);
    }
  }

  private static void assertBits(
      int m, int n, int k, Transpose transA, Transpose transB, float alpha, float beta, long seed,
      FloatEpilogueCase after) {
    FloatMatrix a = operand(transA, m, k, seed);
    FloatMatrix b = operand(transB, k, n, -seed);
    FloatMatrix c = FloatMatrix.random(m, n, 2, (int) seed % 4, 7 * seed);
    FloatMatrix expected = c.copy();
    FloatDefinition.gemm(transA, transB, k, alpha, a, b, beta, expected);
    after.define(expected);
    FloatMatrix actual =
        beta == 0 ? FloatMatrix.of(m, n, c.offset, c.ld - n, number -> Double.NaN) : c;
    if (alpha == 0) {
      // Must not be read.
      Arrays.fill(a.array, Float.NaN);
      Arrays.fill(b.array, Float.NaN);
    }
    float[] aBefore = a.array.clone();
    float[] bBefore = b.array.clone();
    String what =
        m + " × " + n + " " + transA + " " + transB + " alpha " + alpha + " beta " + beta;
    after.assertBits(
        what, expected, actual,
        () -> gemm(transA, transB, k, alpha, a, b, beta, actual, after.epilogue()));
    assertArrayEquals(aBefore, a.array, what + ": A was modified");
    assertArrayEquals(bBefore, b.array, what + ": B was modified");
  }

  /** An operand whose op is rows × columns, NaN around and between its rows. */
  private static FloatMatrix operand(Transpose trans, int rows, int columns, long seed) {
    int offset = 1 + (int) Math.floorMod(seed, 3L);
    int pad = (int) Math.floorMod(seed, 5L);
    return trans == Transpose.NO
        ? FloatMatrix.random(rows, columns, offset, pad, seed)
        : FloatMatrix.random(columns, rows, offset, pad, seed);
  }

  private static void gemm(
      Transpose transA, Transpose transB, int k, float alpha, FloatMatrix a, FloatMatrix b,
      float beta, FloatMatrix c, FloatEpilogue epilogue) {
    FloatGemm.gemm(
        Workspace.serial(), transA, transB, c.rows, c.columns, k,
        alpha, a.array, a.offset, a.ld,
        b.array, b.offset, b.ld,
        beta, c.array, c.offset, c.ld,
        epilogue);
  }
}
