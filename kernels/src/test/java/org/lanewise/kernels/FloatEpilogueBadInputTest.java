package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.lanewise.kernels.Refusal.assertRefused;

import org.junit.jupiter.api.Test;

/** Bad epilogues and activations, and bad arguments of passes over a matrix: refused, and outputs left as they were. */
class FloatEpilogueBadInputTest {
  private static final float[] X = new float[100];
  private static final FloatEpilogue NEEDS_AUX =
      FloatEpilogue.NONE.withActivation(Activation.HARD_SWISH);

  /** What no product could do is refused when the epilogue is made. */
  @Test
  void epilogueRefuses() {
    FloatEpilogue none = FloatEpilogue.NONE;
    FloatEpilogue backward = none.withBiasGradient(X, 0);
    String either =
        "an epilogue has bias, activation and aux, or else derivative and bias gradient";
    String both = "bias is per column or per row, must not be both";
    assertRefused(
        NullPointerException.class, "activation is null", () -> none.withActivation(null));
    assertRefused(
        NullPointerException.class, "bias is null", () -> none.withColumnBias(null, 0));
    assertRefused(NullPointerException.class, "bias is null", () -> none.withRowBias(null, 0));
    assertRefused(
        NullPointerException.class, "residual is null", () -> none.withResidual(null, 0, 1));
    assertRefused(
        NullPointerException.class, "aux is null", () -> NEEDS_AUX.withAux(null, 0, 1));
    assertRefused(
        NullPointerException.class, "saved is null",
        () -> none.withDerivative(Activation.RELU, null, 0, 1));
    assertRefused(
        NullPointerException.class, "activation is null",
        () -> none.withDerivative(null, X, 0, 1));
    assertRefused(
        NullPointerException.class, "db is null", () -> none.withBiasGradient(null, 0));
    assertRefused(
        IndexOutOfBoundsException.class, "biasOffset = -1, must be at least 0",
        () -> none.withColumnBias(X, -1));
    assertRefused(
        IndexOutOfBoundsException.class, "residualOffset = 101",
        () -> none.withResidual(X, 101, 1));
    assertRefused(
        IllegalArgumentException.class, "ldresidual = 0, must be at least 1",
        () -> none.withResidual(X, 0, 0));
    assertRefused(
        IllegalArgumentException.class, both,
        () -> none.withColumnBias(X, 0).withRowBias(X, 0));
    assertRefused(
        IllegalArgumentException.class, both,
        () -> none.withRowBias(X, 0).withColumnBias(X, 0));
    String aux =
        "aux needs an activation whose derivative is taken at the pre-activation, not at the output"
            + " as that of ";
    assertRefused(
        IllegalArgumentException.class, aux + "IDENTITY is", () -> none.withAux(X, 0, 1));
    assertRefused(
        IllegalArgumentException.class, aux + "RELU is",
        () -> NEEDS_AUX.withAux(X, 0, 1).withActivation(Activation.RELU));
    assertRefused(
        IllegalArgumentException.class, either, () -> backward.withActivation(Activation.RELU));
    assertRefused(IllegalArgumentException.class, either, () -> backward.withColumnBias(X, 9));
    assertRefused(
        IllegalArgumentException.class, either, () -> NEEDS_AUX.withBiasGradient(X, 0));
    assertRefused(
        IllegalArgumentException.class, either,
        () -> none.withRowBias(X, 0).withDerivative(Activation.RELU, X, 0, 1));
  }

  @Test
  void activationRefuses() {
    for (double bad : new double[] {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY, 1e39, 1e-50}) {
      assertRefused(
          IllegalArgumentException.class, "slope = " + bad + ", must be positive and finite",
          () -> Activation.leakyRelu(bad));
      assertRefused(
          IllegalArgumentException.class, "alpha = " + bad + ", must be positive and finite",
          () -> Activation.elu(bad));
    }
  }

  @Test
  void biasActivationRefuses() {
    Workspace ws = Workspace.serial();
    float[] dy = {7, 7, 7, 7, 7, 7};
    assertRefused(
        IndexOutOfBoundsException.class, "xOffset = 3: x (2 × 3, ldx = 3) ends at element 9",
        () -> FloatBiasActivation.apply(ws, 2, 3, dy, 3, 3, FloatEpilogue.NONE));
    assertRefused(
        IllegalArgumentException.class, "dy shares elements with saved",
        () -> FloatBiasActivation.backward(
            ws, Activation.RELU, 2, 3, dy, 0, 3, dy, 0, 3, new float[3], 0));
    assertRefused(
        IllegalArgumentException.class, "db shares elements with dy",
        () -> FloatBiasActivation.backward(
            ws, Activation.RELU, 2, 3, X, 0, 3, dy, 0, 3, dy, 3));
    assertRefused(
        NullPointerException.class, "activation is null",
        () -> FloatBiasActivation.backward(ws, null, 2, 3, X, 0, 3, dy, 0, 3, new float[3], 0));
    assertRefused(
        IllegalArgumentException.class, "y shares elements with x",
        () -> FloatBiasActivation.apply(ws, 2, 3, dy, 0, 3, dy, 0, 3, FloatEpilogue.NONE));
    assertRefused(
        IllegalArgumentException.class, "ldy = 2, must be at least 3",
        () -> FloatBiasActivation.apply(ws, 2, 3, X, 0, 3, dy, 0, 2, FloatEpilogue.NONE));
    assertRefused(
        IndexOutOfBoundsException.class, "yOffset = 1: y (2 × 3, ldy = 3) ends at element 7",
        () -> FloatBiasActivation.apply(ws, 2, 3, X, 0, 3, dy, 1, 3, FloatEpilogue.NONE));
    assertRefused(
        IllegalArgumentException.class, "y shares elements with residual",
        () -> FloatBiasActivation.apply(
            ws, 2, 3, X, 0, 3, dy, 0, 3, FloatEpilogue.NONE.withResidual(dy, 0, 3)));
    assertRefused(
        IllegalArgumentException.class, "x shares elements with aux",
        () -> FloatBiasActivation.apply(
            ws, 2, 3, X, 0, 3, dy, 0, 3, NEEDS_AUX.withAux(X, 5, 3)));
    assertRefused(
        NullPointerException.class, "y is null",
        () -> FloatBiasActivation.apply(ws, 2, 3, X, 0, 3, null, 0, 3, FloatEpilogue.NONE));
    assertRefused(
        IndexOutOfBoundsException.class, "dbOffset = 2: db (2 elements) ends at element 4",
        () -> FloatBiasActivation.backwardRows(
            ws, Activation.RELU, 2, 3, X, 0, 3, dy, 0, 3, new float[3], 2));
    assertArrayEquals(new float[] {7, 7, 7, 7, 7, 7}, dy, "an output was touched");
  }
}
