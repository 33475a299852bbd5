package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link FloatBiasActivation}: forwards and backwards, bit by bit. */
class FloatBiasActivationTest {
  record Case(Activation activation, int m, int n) {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Activation activation : Activation.Pointwise.values()) {
      for (int m : new int[] {0, 1, 3, 47, 48, 49, 150}) {
        for (int n : new int[] {0, 1, 15, 16, 17, 70}) {
          cases.add(new Case(activation, m, n));
        }
      }
      cases.add(new Case(activation, 5, 1025));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void appliesTheDefinitionInPlace(Case test) {
    FloatMatrix x = FloatMatrix.random(test.m, test.n, 3, 2, test.m + 100L * test.n);
    FloatMatrix bias = FloatMatrix.random(1, test.n, 5, 0, 17);
    FloatMatrix expected = x.copy();
    for (int i = 0; i < test.m; i++) {
      for (int j = 0; j < test.n; j++) {
        expected.array[x.offset + i * x.ld + j] =
            FloatDefinition.activate(test.activation, x.get(i, j) + bias.get(0, j));
      }
    }
    FloatEpilogue epilogue =
        FloatEpilogue.NONE.withColumnBias(bias.array, 5).withActivation(test.activation);
    FloatBiasActivation.apply(Workspace.serial(), test.m, test.n, x.array, x.offset, x.ld,
        epilogue);
    assertArrayEquals(expected.bits(), x.bits());
    x.assertPaddingIntact("x");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void backwardGivesTheGradientAndItsColumnSums(Case test) {
    FloatMatrix y = FloatMatrix.random(test.m, test.n, 1, 4, 3);
    FloatMatrix dy = FloatMatrix.random(test.m, test.n, 2, 1, 4);
    FloatMatrix expected = dy.copy();
    for (int i = 0; i < test.m; i++) {
      for (int j = 0; j < test.n; j++) {
        expected.array[dy.offset + i * dy.ld + j] =
            FloatDefinition.gradient(test.activation, y.get(i, j), dy.get(i, j));
      }
    }
    float[] yBefore = y.array.clone();
    FloatMatrix db = FloatMatrix.of(1, test.n, 3, 2, number -> 99);
    FloatBiasActivation.backward(
        Workspace.serial(), test.activation, test.m, test.n,
        y.array, y.offset, y.ld, dy.array, dy.offset, dy.ld, db.array, db.offset);
    assertArrayEquals(expected.bits(), dy.bits(), "dz");
    for (int j = 0; j < test.n; j++) {
      assertEquals(FloatDefinition.columnSum(expected, j), db.get(0, j), "db of column " + j);
    }
    dy.assertPaddingIntact("dy");
    db.assertPaddingIntact("db");
    assertArrayEquals(yBefore, y.array, "y was modified");
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
