package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.Workspace;

/** A layer's mathematics against plain loops in double, within bounds computed from the depth. */
class DenseLayerTest {
  private static final double EPSILON = TestArrays.EPSILON;

  static List<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    int[][] shapes = {{1, 1, 1}, {1, 5, 3}, {4, 1, 7}, {3, 17, 1}, {7, 33, 19}, {65, 130, 50}};
    for (Activation activation : Reference.activations()) {
      for (int[] s : shapes) {
        cases.add(Arguments.of(s[0], new Dense(s[1], s[2], activation)));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void forwardIsTheReference(int m, Dense shape) {
    int k = shape.inputs();
    int n = shape.outputs();
    int wOffset = 2;
    float[] slab = TestArrays.random(wOffset + shape.parameterCount(), 1);
    float[] dense = TestArrays.random(m * k, 2);
    float[] x = TestArrays.embed(m, k, dense, 5, k + 3);
    float[] xBefore = x.clone();
    float[] a = new float[m * n];

    new DenseLayer(shape, slab, wOffset).forward(Workspace.serial(), m, x, 5, k + 3, a);

    double[] w = TestArrays.toDouble(slab, wOffset, wOffset + k * n);
    double[] b = TestArrays.toDouble(slab, wOffset + k * n, wOffset + k * n + n);
    double[] expected = Reference.forward(shape, m, TestArrays.toDouble(dense), w, b);
    double[] size =
        Reference.multiply(m, n, k, Reference.abs(TestArrays.toDouble(dense)), Reference.abs(w));
    double[] bound = new double[m * n];
    for (int i = 0; i < m * n; i++) {
      // Depth k and the bias; no activation's slope exceeds 1; then its own few ULP.
      double z = (k + 2) * EPSILON * (size[i] + Math.abs(b[i % n]));
      bound[i] = z + 4 * EPSILON * Math.abs(expected[i]);
    }
    TestArrays.assertWithin(expected, bound, a, 0, "a");
    assertArrayEquals(xBefore, x);
    assertArrayEquals(TestArrays.random(slab.length, 1), slab);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void backwardIsTheReference(int m, Dense shape) {
    int k = shape.inputs();
    int n = shape.outputs();
    int wOffset = 2;
    Workspace ws = Workspace.serial();
    float[] slab = TestArrays.random(wOffset + shape.parameterCount(), 1);
    float[] dense = TestArrays.random(m * k, 2);
    float[] x = TestArrays.embed(m, k, dense, 5, k + 3);
    float[] a = new float[m * n];
    DenseLayer layer = new DenseLayer(shape, slab, wOffset);
    layer.forward(ws, m, x, 5, k + 3, a);
    float[] aBefore = a.clone();
    float[] da = TestArrays.random(m * n, 3);
    double[] dzExpected =
        Reference.preActivationGradient(
            shape.activation(), TestArrays.toDouble(a), TestArrays.toDouble(da));
    double[] dzBound = Reference.abs(TestArrays.toDouble(da));
    for (int i = 0; i < dzBound.length; i++) {
      // A product of values ≤ 1: each rounding is at most ε/2 of |da|.
      dzBound[i] *= 2 * EPSILON;
    }
    float[] gradients = new float[slab.length];
    gradients[0] = Float.NaN;
    gradients[1] = Float.NaN;
    float[] dx = new float[m * k];

    layer.backward(ws, m, x, 5, k + 3, a, da, gradients);
    layer.inputGradient(ws, m, da, dx);

    TestArrays.assertWithin(dzExpected, dzBound, da, 0, "dz");
    // The others are linear in dz: compared from the dz that was computed.
    double[] dz = TestArrays.toDouble(da);
    double[] xt = Reference.transpose(m, k, TestArrays.toDouble(dense));
    double[] wt = Reference.transpose(k, n, TestArrays.toDouble(slab, wOffset, wOffset + k * n));
    TestArrays.assertWithin(
        Reference.columnSums(m, n, dz),
        scaled((m + 2) * EPSILON, Reference.columnSums(m, n, Reference.abs(dz))),
        gradients, wOffset + k * n, "db");
    TestArrays.assertWithin(
        Reference.multiply(k, n, m, xt, dz),
        scaled(
            (m + 2) * EPSILON, Reference.multiply(k, n, m, Reference.abs(xt), Reference.abs(dz))),
        gradients,
        wOffset,
        "dw");
    TestArrays.assertWithin(
        Reference.multiply(m, k, n, dz, wt),
        scaled(
            (n + 2) * EPSILON, Reference.multiply(m, k, n, Reference.abs(dz), Reference.abs(wt))),
        dx,
        0,
        "dx");
    assertArrayEquals(aBefore, a);
    assertArrayEquals(new float[] {Float.NaN, Float.NaN}, new float[] {gradients[0], gradients[1]});
  }

  private static double[] scaled(double factor, double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= factor;
    }
    return x;
  }
}
