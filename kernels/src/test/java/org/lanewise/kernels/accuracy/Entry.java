package org.lanewise.kernels.accuracy;

import java.util.Arrays;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.DoubleBiasActivation;
import org.lanewise.kernels.DoubleEpilogue;
import org.lanewise.kernels.FloatBiasActivation;
import org.lanewise.kernels.FloatEpilogue;
import org.lanewise.kernels.Workspace;

/** How an elementwise function is called: y[yOffset + i] = f(x[xOffset + i]), i &lt; n. */
record Entry(Floats floats, Doubles doubles) {
  /** The function in float. */
  @FunctionalInterface
  interface Floats {
    void apply(int n, float[] x, int xOffset, float[] y, int yOffset);
  }

  /** The function in double. */
  @FunctionalInterface
  interface Doubles {
    void apply(int n, double[] x, int xOffset, double[] y, int yOffset);
  }

  static Entry of(Activation f) {
    FloatEpilogue floats = FloatEpilogue.NONE.withActivation(f);
    DoubleEpilogue doubles = DoubleEpilogue.NONE.withActivation(f);
    return new Entry(
        (n, x, xOffset, y, yOffset) -> {
          System.arraycopy(x, xOffset, y, yOffset, n);
          FloatBiasActivation.apply(Workspace.serial(), 1, n, y, yOffset, n, floats);
        },
        (n, x, xOffset, y, yOffset) -> {
          System.arraycopy(x, xOffset, y, yOffset, n);
          DoubleBiasActivation.apply(Workspace.serial(), 1, n, y, yOffset, n, doubles);
        });
  }

  /** f′, at the output or at the pre-activation, whichever the activation has it at. */
  static Entry ofDerivative(Activation f) {
    return new Entry(
        (n, x, xOffset, y, yOffset) -> {
          Arrays.fill(y, yOffset, yOffset + n, 1);
          FloatBiasActivation.backward(
              Workspace.serial(), f, 1, n, x, xOffset, n, y, yOffset, n, new float[n], 0);
        },
        (n, x, xOffset, y, yOffset) -> {
          Arrays.fill(y, yOffset, yOffset + n, 1);
          DoubleBiasActivation.backward(
              Workspace.serial(), f, 1, n, x, xOffset, n, y, yOffset, n, new double[n], 0);
        });
  }
}
