package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanewise.nn.Refusals.assertNull;
import static org.lanewise.nn.Refusals.assertOutside;
import static org.lanewise.nn.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.FloatEpilogue;
import org.lanewise.kernels.FloatGemm;
import org.lanewise.kernels.Parallelism;
import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.Workspace;

/** Forward and backward through a network of three layers. */
class PassTest {
  private static final int MAX_BATCH = 8;

  private final Sequential net =
      new Sequential(
          3,
          new Dense(5, 9, Activation.RELU),
          new Dense(9, 4, Activation.RELU),
          new Dense(4, 3, Activation.IDENTITY));
  private final ForwardPass forward = new ForwardPass(Workspace.serial(), net, MAX_BATCH);
  private final BackwardPass backward = new BackwardPass(forward);

  /** Small integers, so that every result is an integer below 2²⁴ and no rounding happens. */
  @BeforeEach
  void fillWithIntegers() {
    float[] integers = TestArrays.integers(net.parameters().length, 3, 1);
    System.arraycopy(integers, 0, net.parameters(), 0, integers.length);
  }

  private double[] weights(int layer) {
    return TestArrays.toDouble(net.parameters(), net.weightsOffset(layer), net.biasOffset(layer));
  }

  private double[] bias(int layer) {
    int from = net.biasOffset(layer);
    return TestArrays.toDouble(net.parameters(), from, from + net.layers().get(layer).outputs());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, MAX_BATCH})
  void integersGiveTheExactGradients(int m) {
    float[] x = TestArrays.integers(m * 5, 3, 2);
    float[] dy = TestArrays.integers(MAX_BATCH * 3, 3, 3);
    double[] da = TestArrays.toDouble(dy, 0, m * 3);
    double[][] a = new double[4][];
    a[0] = TestArrays.toDouble(x);
    for (int i = 0; i < 3; i++) {
      a[i + 1] = Reference.forward(net.layers().get(i), m, a[i], weights(i), bias(i));
    }
    // A full batch first: what it leaves in the buffers must not be seen.
    forward.run(MAX_BATCH, TestArrays.random(MAX_BATCH * 5, 4), 0, 5);
    backward.run(TestArrays.random(MAX_BATCH * 3, 5));

    float[] y = forward.run(m, TestArrays.embed(m, 5, x, 2, 7), 2, 7);
    TestArrays.assertExact(a[3], y, 0, "y");
    backward.run(dy);

    for (int i = 2; i >= 0; i--) {
      Dense shape = net.layers().get(i);
      int k = shape.inputs();
      int n = shape.outputs();
      double[] dz = Reference.preActivationGradient(shape.activation(), a[i + 1], da);
      double[] dw = Reference.multiply(k, n, m, Reference.transpose(m, k, a[i]), dz);
      TestArrays.assertExact(dw, backward.gradients(), net.weightsOffset(i), "dw of layer " + i);
      double[] db = Reference.columnSums(m, n, dz);
      TestArrays.assertExact(db, backward.gradients(), net.biasOffset(i), "db of layer " + i);
      da = Reference.multiply(m, k, n, dz, Reference.transpose(k, n, weights(i)));
    }
  }

  @Test
  void onlyTheRowsOfTheBatchAreRead() {
    float[] x = new float[MAX_BATCH * 5];
    float[] dy = new float[MAX_BATCH * 3];
    Arrays.fill(x, Float.NaN);
    Arrays.fill(dy, Float.NaN);
    // A full batch of NaN first, for the buffers to hold it.
    forward.run(MAX_BATCH, x, 0, 5);
    backward.run(dy.clone());
    System.arraycopy(TestArrays.random(2 * 5, 1), 0, x, 0, 2 * 5);
    System.arraycopy(TestArrays.random(2 * 3, 2), 0, dy, 0, 2 * 3);
    forward.run(2, x, 0, 5);
    backward.run(dy);
    for (float gradient : backward.gradients()) {
      assertTrue(Float.isFinite(gradient));
    }
  }

  @Test
  void aPredictionDoesNotChangeWithItsBatch() {
    float[] parameters = TestArrays.random(net.parameters().length, 6);
    System.arraycopy(parameters, 0, net.parameters(), 0, parameters.length);
    float[] x = TestArrays.random(MAX_BATCH * 5, 7);
    float[] together = forward.run(MAX_BATCH, x, 0, 5).clone();
    for (int i = 0; i < MAX_BATCH; i++) {
      float[] alone = Arrays.copyOf(forward.run(1, x, i * 5, 5), 3);
      assertArrayEquals(Arrays.copyOfRange(together, i * 3, i * 3 + 3), alone);
    }
  }

  @Test
  void passesOfOneNetworkAreIndependent() {
    ForwardPass other = new ForwardPass(Workspace.serial(), net, 2);
    float[] x = TestArrays.integers(2 * 5, 3, 8);
    float[] y = forward.run(2, x, 0, 5);
    float[] before = y.clone();
    other.run(2, TestArrays.integers(2 * 5, 3, 9), 0, 5);
    assertArrayEquals(before, y);
    assertArrayEquals(Arrays.copyOf(before, 6), other.run(2, x, 0, 5));
    assertSame(y, forward.run(1, x, 0, 5));
  }

  @Test
  void forwardRefusesBadInputAndLeavesItsOutputAlone() {
    float[] x = TestArrays.random(MAX_BATCH * 5, 1);
    float[] y = forward.run(2, x, 0, 5);
    float[] before = y.clone();
    assertRefused("m = 0, must be 1 to maxBatch = 8", () -> forward.run(0, x, 0, 5));
    assertRefused("m = 9, must be 1 to maxBatch = 8", () -> forward.run(9, x, 0, 5));
    assertRefused("ldx = 4, must be at least inputs = 5", () -> forward.run(2, x, 0, 4));
    assertRefused(
        "a buffer of this pass is the same array as x, must be another",
        () -> forward.run(1, y, 0, 5));
    assertOutside("xOffset = -1, must be at least 0", () -> forward.run(2, x, -1, 5));
    assertOutside(
        "xOffset = 31: x ends at element 41, beyond x.length = 40", () -> forward.run(2, x, 31, 5));
    assertOutside(
        "x ends at element 2147483652, beyond x.length = 40",
        () -> forward.run(2, x, 0, Integer.MAX_VALUE));
    assertNull("x", () -> forward.run(2, null, 0, 5));
    assertArrayEquals(before, y);
  }

  @Test
  void backwardRefusesBadInputAndLeavesTheGradientsAlone() {
    assertNotRun(backward);
    float[] x = TestArrays.random(MAX_BATCH * 5, 1);
    float[] y = forward.run(2, x, 0, 5);
    backward.run(TestArrays.random(6, 2));
    float[] before = backward.gradients().clone();
    assertOutside("dy ends at element 6, beyond dy.length = 5", () -> backward.run(new float[5]));
    assertRefused("dy is the same array as x, must be another", () -> backward.run(x));
    assertRefused(
        "dy is the same array as a buffer of the forward pass, must be another",
        () -> backward.run(y));
    assertRefused(
        "dy is the same array as parameters, must be another",
        () -> backward.run(net.parameters()));
    assertRefused(
        "dy is the same array as gradients, must be another",
        () -> backward.run(backward.gradients()));
    assertNull("dy", () -> backward.run(null));
    assertArrayEquals(before, backward.gradients());
  }

  private static void assertNotRun(BackwardPass backward) {
    assertEquals(
        "the forward pass has not run, or its last run failed",
        assertThrows(IllegalStateException.class, () -> backward.run(new float[24])).getMessage());
  }

  @Test
  void backwardRefusesToFollowARunThatFailed() {
    // The executor of a shared product runs while the product has the workspace.
    List<Runnable> meanwhile = new ArrayList<>();
    Parallelism parallelism = Parallelism.of(helper -> meanwhile.forEach(Runnable::run), 2);
    Workspace ws = Workspace.with(parallelism);
    ForwardPass shared = new ForwardPass(ws, net, MAX_BATCH);
    BackwardPass follower = new BackwardPass(shared);
    float[] x = TestArrays.random(2 * 5, 1);
    shared.run(2, x, 0, 5);
    follower.run(new float[24]);

    List<Throwable> thrown = new ArrayList<>();
    meanwhile.add(
        () -> thrown.add(
            assertThrows(IllegalStateException.class, () -> shared.run(2, x, 0, 5))));
    int n = 256;
    float[] square = new float[n * n];
    FloatGemm.gemm(
        ws, Transpose.NO, Transpose.NO, n, n, n,
        1, square, 0, n, square, 0, n,
        0, new float[n * n], 0, n, FloatEpilogue.NONE);
    assertEquals(1, thrown.size());
    assertNotRun(follower);

    shared.run(2, x, 0, 5);
    follower.run(new float[24]);
  }

  @Test
  void constructorsRefuseBadInput() {
    Workspace ws = Workspace.serial();
    assertRefused("maxBatch = 0, must be at least 1", () -> new ForwardPass(ws, net, 0));
    assertRefused(
        "maxBatch · outputs = 9000000000 elements, must be at most 2147483647",
        () -> new ForwardPass(ws, net, 1_000_000_000));
    assertNull("ws", () -> new ForwardPass(null, net, 1));
    assertNull("net", () -> new ForwardPass(ws, null, 1));
    assertNull("forward", () -> new BackwardPass(null));
  }
}
