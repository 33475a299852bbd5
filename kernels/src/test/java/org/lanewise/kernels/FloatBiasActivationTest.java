package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanewise.kernels.internal.reduction.FloatRunningSums;

/** {@link FloatBiasActivation}: forwards and backwards, bit by bit. */
class FloatBiasActivationTest {
  record Shape(int m, int n) {}

  /** Around the 48-row blocks and their tree, vectors, and the rows and columns taken at a time. */
  static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (int m : new int[] {0, 1, 3, 47, 48, 49, 150}) {
      for (int n : new int[] {0, 1, 15, 16, 17, 70}) {
        shapes.add(new Shape(m, n));
      }
    }
    int columns = FloatRunningSums.COLUMNS;
    shapes.add(new Shape(5, columns - 1));
    shapes.add(new Shape(9, columns + 1));
    shapes.add(new Shape(2, 2 * FloatRunningSums.ROW_BLOCK + 5));
    shapes.add(new Shape(99, 1027));
    shapes.add(new Shape(19, 500));
    shapes.add(new Shape(48 * 7 + 1, 5));
    shapes.add(new Shape(48 * 99 + 1, 1));
    return shapes;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void appliesTheDefinition(Shape shape) {
    for (FloatEpilogueCase after : FloatEpilogueCase.all(shape.m, shape.n, 7)) {
      apply(shape, after, 2, 4);
    }
    for (FloatEpilogueCase after : FloatEpilogueCase.all(shape.m, shape.n, 7)) {
      apply(shape, after, 0, 3);
      apply(shape, after.dense(), 0, 0);
    }
  }

  private static void apply(Shape shape, FloatEpilogueCase after, int xGap, int yGap) {
    Workspace ws = Workspace.serial();
    FloatMatrix x = FloatMatrix.random(shape.m, shape.n, 3, xGap, shape.m + 100L * shape.n);
    FloatMatrix expected = x.copy();
    after.define(expected);
    FloatMatrix y = FloatMatrix.of(shape.m, shape.n, 1, yGap, number -> 99);
    FloatMatrix before = x.copy();
    after.assertBits(
        "out of place", expected, y,
        () -> FloatBiasActivation.apply(
            ws, shape.m, shape.n, x.array, x.offset, x.ld, y.array, y.offset, y.ld,
            after.epilogue()));
    assertArrayEquals(before.array, x.array, "x was modified");
    after.assertBits(
        "in place", expected, x,
        () -> FloatBiasActivation.apply(
            ws, shape.m, shape.n, x.array, x.offset, x.ld, after.epilogue()));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void backwardGivesTheGradientAndItsSums(Shape shape) {
    for (Activation f : FloatEpilogueCase.activations()) {
      backward(shape.m, shape.n, f, 4, 1);
      backward(shape.m, shape.n, f, 0, 1);
      backward(shape.m, shape.n, f, 0, 0);
    }
  }

  private static void backward(int m, int n, Activation f, int savedGap, int dyGap) {
    FloatMatrix saved = FloatMatrix.random(m, n, 1, savedGap, 3);
    FloatMatrix dy = FloatMatrix.random(m, n, 2, dyGap, 4);
    FloatMatrix expected = dy.copy();
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        expected.array[dy.offset + i * dy.ld + j] =
            FloatDefinition.gradient(f, saved.get(i, j), dy.get(i, j));
      }
    }
    float[] savedBefore = saved.array.clone();
    FloatMatrix db = FloatMatrix.of(1, n, 3, 2, number -> 99);
    FloatBiasActivation.backward(
        Workspace.serial(), f, m, n,
        saved.array, saved.offset, saved.ld, dy.array, dy.offset, dy.ld, db.array, db.offset);
    assertArrayEquals(expected.bits(), dy.bits(), "dz of " + f);
    for (int j = 0; j < n; j++) {
      assertEquals(FloatDefinition.columnSum(expected, j), db.get(0, j), "db of column " + j);
    }
    dy.assertPaddingIntact("dy");
    db.assertPaddingIntact("db");
    FloatMatrix dyByRows = FloatMatrix.random(m, n, 2, dyGap, 4);
    FloatMatrix dbByRows = FloatMatrix.of(1, m, 2, 1, number -> 99);
    FloatBiasActivation.backwardRows(
        Workspace.serial(), f, m, n,
        saved.array, saved.offset, saved.ld, dyByRows.array, dyByRows.offset, dyByRows.ld,
        dbByRows.array, dbByRows.offset);
    assertArrayEquals(dy.array, dyByRows.array, "dz of " + f + " by rows");
    FloatMatrix sums = FloatMatrix.of(1, m, 2, 1, number -> 0);
    FloatRowReduction.sum(
        Workspace.serial(), m, n, dy.array, dy.offset, dy.ld, sums.array, sums.offset);
    assertArrayEquals(sums.array, dbByRows.array, "db by rows");
    assertArrayEquals(savedBefore, saved.array, "saved was modified");
  }

  /** A choice, not a product: 0·∞ would be NaN, and a NaN output lets the gradient through. */
  @Test
  void reluChoosesItsGradient() {
    float inf = Float.POSITIVE_INFINITY;
    float[] y = {0, -1, 2, Float.NaN, -0f, 3};
    float[] dy = {inf, Float.NaN, inf, 5, -7, Float.NaN};
    FloatBiasActivation.backward(
        Workspace.serial(), Activation.RELU, 1, 6, y, 0, 6, dy, 0, 6, new float[6], 0);
    assertArrayEquals(new float[] {0, 0, inf, 5, 0, Float.NaN}, dy);
  }
}
