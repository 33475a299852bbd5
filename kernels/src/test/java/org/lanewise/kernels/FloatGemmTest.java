package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.reduction.FloatRunningSums;

/** {@link FloatGemm} against its definition, bit by bit, and against exact and bounded results. */
class FloatGemmTest {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;
  private static final int MR = KERNELS.mr();
  private static final int NR = KERNELS.nr();
  private static final int BROAD = KERNELS.broad();
  private static final int KC = FloatBlocks.KC;
  private static final int MC = 4 * MR;

  record Shape(int m, int n, int k) {}

  /** Every edge of the blocking in each direction, the other two kept small. */
  static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (int m : new int[] {0, 1, 2, MR - 1, MR, MR + 1, MC - 1, MC + 1, 2 * MC + 1}) {
      for (int n : new int[] {
        0, 1, NR / 2, NR / 2 + 1, NR - 1, NR, NR + 1, BROAD - 1, BROAD, BROAD + 1, 3 * NR + 5}) {
        shapes.add(new Shape(m, n, 9));
      }
    }
    for (int k : new int[] {0, 1, 2, KC - 1, KC, KC + 1, 2 * KC + 3}) {
      shapes.add(new Shape(MR + 1, NR + 3, k));
      shapes.add(new Shape(MR + 1, NR - 1, k));
    }
    // Every height of a tile.
    for (int m = 3; m < MR; m++) {
      shapes.add(new Shape(m, NR - 1, 9));
      shapes.add(new Shape(m, BROAD, 9));
      shapes.add(new Shape(m, NR + 3, 9));
    }
    // More columns than the widest block, so that loop 5 turns; then every loop at once.
    shapes.add(new Shape(3, 512 + NR + 1, 5));
    shapes.add(new Shape(MC + 3, 512 + NR + 1, KC + 3));
    shapes.add(new Shape(37, 61, 83));
    // A small product too wide for column sums to be taken in place.
    shapes.add(new Shape(MR + 1, FloatRunningSums.COLUMNS + 1, 2));
    // An outer product with rows long enough to be computed one by one.
    shapes.add(new Shape(MR + 1, 4096 / FloatBlocks.BYTES + 3, 1));
    // Strips and 48-row blocks that end at different rows.
    shapes.add(new Shape(4 * 48 + 5, 7, 3));
    // Few columns, which a transposed A gets as rows: in one block, and in two.
    shapes.add(new Shape(NR + 5, NR / 2 - 1, 64));
    shapes.add(new Shape(512 + NR + 1, 2, KC + 3));
    return shapes;
  }

  static Stream<Shape> allShapes() {
    return shapes().stream();
  }

  @ParameterizedTest
  @MethodSource("allShapes")
  void bitsAreThoseOfTheDefinition(Shape shape) {
    float[] scalars = {0, 1, -0.75f};
    long seed = 1;
    for (Transpose transA : Transpose.values()) {
      for (Transpose transB : Transpose.values()) {
        for (float alpha : scalars) {
          for (float beta : scalars) {
            FloatCase c = FloatCase.random(shape.m, shape.n, shape.k, transA, transB, seed++);
            c.assertBits(alpha, beta, new FloatEpilogueCase(shape.m, shape.n, seed));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("allShapes")
  void epilogueBitsAreThoseOfTheDefinition(Shape shape) {
    long seed = 1000;
    for (FloatEpilogueCase after : FloatEpilogueCase.forms(shape.m, shape.n, 99)) {
      assertEpilogueBits(shape, after, seed++);
    }
  }

  @Test
  void everyActivationHasItsBits() {
    for (Shape shape : List.of(new Shape(5, 7, 3), new Shape(97, 2 * NR + 5, KC + 1))) {
      for (FloatEpilogueCase after : FloatEpilogueCase.all(shape.m, shape.n, 98)) {
        assertEpilogueBits(shape, after, 7);
      }
    }
  }

  private static void assertEpilogueBits(Shape shape, FloatEpilogueCase after, long seed) {
    FloatCase.random(shape.m, shape.n, shape.k, Transpose.NO, Transpose.YES, seed)
        .assertBits(1, 0, after);
    FloatCase.random(shape.m, shape.n, shape.k, Transpose.YES, Transpose.NO, seed + 1)
        .assertBits(seed % 2 == 0 ? 0.5f : 0, 2, after);
  }

  @Test
  void smallIntegersAreExact() {
    Shape shape = new Shape(2 * MR + 3, 2 * NR + 7, KC + 41);
    SplittableRandom random = new SplittableRandom(5);
    FloatMatrix a = FloatMatrix.of(shape.m, shape.k, 1, 2, number -> random.nextInt(-8, 9));
    FloatMatrix b = FloatMatrix.of(shape.k, shape.n, 3, 1, number -> random.nextInt(-8, 9));
    FloatMatrix c = FloatMatrix.of(shape.m, shape.n, 2, 5, number -> 3);
    gemm(Transpose.NO, Transpose.NO, shape, 2, a, b, -3, c, FloatEpilogue.NONE);
    for (int i = 0; i < shape.m; i++) {
      for (int j = 0; j < shape.n; j++) {
        long exact = -9;
        for (int p = 0; p < shape.k; p++) {
          exact += 2L * (long) a.get(i, p) * (long) b.get(p, j);
        }
        assertEquals(exact, (long) c.get(i, j), "element " + i + ", " + j);
      }
    }
  }

  /** The bound of the Javadoc, with the oracle's own rounding (it sums in double) allowed for. */
  @Test
  void errorStaysWithinTheStatedBound() {
    Shape shape = new Shape(MR + 5, NR + 9, 3 * KC + 17);
    FloatMatrix a = FloatMatrix.random(shape.m, shape.k, 0, 3, 7);
    FloatMatrix b = FloatMatrix.random(shape.k, shape.n, 0, 0, 8);
    FloatMatrix c = FloatMatrix.random(shape.m, shape.n, 0, 1, 9);
    FloatMatrix before = c.copy();
    gemm(Transpose.NO, Transpose.NO, shape, 1.5f, a, b, 0.5f, c, FloatEpilogue.NONE);
    double u = Math.ulp(1f) / 2;
    for (int i = 0; i < shape.m; i++) {
      for (int j = 0; j < shape.n; j++) {
        double exact = 0.5 * before.get(i, j);
        double size = Math.abs(exact);
        for (int p = 0; p < shape.k; p++) {
          double term = 1.5 * a.get(i, p) * b.get(p, j);
          exact += term;
          size += Math.abs(term);
        }
        double bound = (KC + 4 + 2) * u * size + shape.k * Math.ulp(1.0) / 2 * size;
        double error = Math.abs(c.get(i, j) - exact);
        assertTrue(error <= bound, () -> "error " + error + ", bound " + bound);
      }
    }
  }

  /** Rows of A and columns of B alone decide an element: not the batch it is computed in. */
  @Test
  void aRowDoesNotDependOnTheBatch() {
    Shape shape = new Shape(3 * MR + 2, NR + 3, KC + 5);
    FloatMatrix a = FloatMatrix.random(shape.m, shape.k, 0, 0, 21);
    FloatMatrix b = FloatMatrix.random(shape.k, shape.n, 0, 0, 22);
    FloatMatrix batch = FloatMatrix.of(shape.m, shape.n, 0, 0, number -> Double.NaN);
    gemm(Transpose.NO, Transpose.NO, shape, 1, a, b, 0, batch, FloatEpilogue.NONE);
    for (int i = 0; i < shape.m; i++) {
      FloatMatrix row = FloatMatrix.of(1, shape.n, 0, 0, number -> Double.NaN);
      FloatGemm.gemm(
          Transpose.NO, Transpose.NO, 1, shape.n, shape.k,
          1, a.array, i * a.ld, a.ld, b.array, 0, b.ld, 0, row.array, 0, row.ld);
      assertArrayEquals(batch.bits()[i], row.bits()[0], "row " + i);
    }
  }

  @Test
  void nanAndInfinityPropagateAndZerosAreNotSkipped() {
    Shape shape = new Shape(MR + 1, NR + 1, 4);
    for (float poison : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      FloatMatrix a = FloatMatrix.of(shape.m, shape.k, 0, 0, number -> 0);
      FloatMatrix b = FloatMatrix.of(shape.k, shape.n, 0, 0, number -> number == 1 ? poison : 1);
      FloatMatrix c = FloatMatrix.of(shape.m, shape.n, 0, 0, number -> 0);
      gemm(Transpose.NO, Transpose.NO, shape, 1, a, b, 0, c, FloatEpilogue.NONE);
      for (int i = 0; i < shape.m; i++) {
        for (int j = 0; j < shape.n; j++) {
          assertEquals(j == 1, Float.isNaN(c.get(i, j)), "0 · " + poison + " in column " + j);
        }
      }
    }
  }

  /** A sum starts from +0, so that −0 times 1 is +0, in tiles and in rows of an outer product. */
  @ParameterizedTest
  @ValueSource(ints = {7, 4096})
  void noSumIsMinusZero(int n) {
    Shape shape = new Shape(MR + 1, n, 1);
    for (float zero : new float[] {0f, -0f}) {
      for (float beta : new float[] {0, 1}) {
        FloatMatrix a = FloatMatrix.of(shape.m, 1, 0, 0, number -> number % 2 == 0 ? 1 : -1);
        FloatMatrix b = FloatMatrix.of(1, n, 0, 0, number -> number % 3 == 0 ? zero : -zero);
        FloatMatrix c = FloatMatrix.of(shape.m, n, 0, 0, number -> -0.0);
        gemm(Transpose.NO, Transpose.NO, shape, 1, a, b, beta, c, FloatEpilogue.NONE);
        for (int j = 0; j < n; j++) {
          assertEquals(0f, c.get(MR, j), "column " + j);
        }
      }
    }
  }

  /** Interleaved halves of one array share no element: allowed, for rows that do not meet. */
  @Test
  void interleavedBlocksOfOneArray() {
    int n = 5;
    float[] array = FloatMatrix.random(n, 3 * n, 0, 0, 31).array;
    float[] expected = array.clone();
    FloatGemm.gemm(
        Transpose.NO, Transpose.NO, n, n, n,
        1, array.clone(), 0, 3 * n, array.clone(), n, 3 * n, 0, expected, 2 * n, 3 * n);
    FloatGemm.gemm(
        Transpose.NO, Transpose.NO, n, n, n,
        1, array, 0, 3 * n, array, n, 3 * n, 0, array, 2 * n, 3 * n);
    assertArrayEquals(expected, array);
  }

  private static void gemm(
      Transpose transA, Transpose transB, Shape shape, float alpha, FloatMatrix a, FloatMatrix b,
      float beta, FloatMatrix c, FloatEpilogue epilogue) {
    FloatGemm.gemm(
        Workspace.serial(), transA, transB, shape.m, shape.n, shape.k,
        alpha, a.array, a.offset, a.ld,
        b.array, b.offset, b.ld,
        beta, c.array, c.offset, c.ld,
        epilogue);
  }
}
