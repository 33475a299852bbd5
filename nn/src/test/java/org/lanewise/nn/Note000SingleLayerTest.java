package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.Workspace;

/**
 * The system of note 000: one layer a = f(W·X + b) with any pointwise f, and its dz, dX, dW, db.
 *
 * <p>The note's samples are columns, X is n × M, and W is out × in; here x = Xᵀ and w = Wᵀ, so that
 * x·w + b = (W·X + b)ᵀ, dx = dXᵀ and dw = dWᵀ. J is a mean over the M samples already, so da
 * carries the 1/M and nothing after it does.
 */
class Note000SingleLayerTest {
  // The note's names: input dimension, layer width, batch size.
  private static final int n = 4;
  private static final int m = 3;
  private static final int M = 5;

  private final Random random = new Random(1);
  private final double[] X = Reference.uniform(random, n * M);
  private final double[] W = Reference.uniform(random, m * n);
  private final double[] b = Reference.uniform(random, m);

  private double[] layer(Activation f) {
    return Reference.forwardColumns(f, m, n, M, W, b, X);
  }

  /** J = 1/M · Σ loss, with a loss that weighs the outputs differently: Σᵢ (i + 1)·aᵢ + aᵢ³/3. */
  private static double cost(double[] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (i / M + 1) * a[i] + a[i] * a[i] * a[i] / 3;
    }
    return sum / M;
  }

  private static double[] costGradient(double[] a) {
    double[] da = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      da[i] = (i / M + 1 + a[i] * a[i]) / M;
    }
    return da;
  }

  @ParameterizedTest
  @MethodSource("org.lanewise.nn.Reference#activations")
  void gradientsAreFiniteDifferences(Activation f) {
    Workspace ws = Workspace.serial();
    double[] parameters = Arrays.copyOf(Reference.transpose(m, n, W), n * m + m);
    System.arraycopy(b, 0, parameters, n * m, m);
    DoubleDenseLayer layer = new DoubleDenseLayer(new Dense(n, m, f), parameters, 0);
    double[] x = Reference.transpose(n, M, X);
    double[] a = new double[M * m];
    layer.forward(ws, M, x, 0, n, a);
    assertArrayEquals(layer(f), Reference.transpose(M, m, a), 1e-14);

    double[] da = Reference.transpose(m, M, costGradient(layer(f)));
    double[] gradients = new double[parameters.length];
    double[] dx = new double[M * n];
    layer.backward(ws, M, x, 0, n, a, da, gradients);
    layer.inputGradient(ws, M, da, dx);

    double[] dX = FiniteDifferences.gradient(X, () -> cost(layer(f)));
    double[] dW = FiniteDifferences.gradient(W, () -> cost(layer(f)));
    double[] db = FiniteDifferences.gradient(b, () -> cost(layer(f)));
    FiniteDifferences.assertGradient(dX, Reference.transpose(M, n, dx), "dX");
    double[] dw = Arrays.copyOf(gradients, n * m);
    FiniteDifferences.assertGradient(dW, Reference.transpose(n, m, dw), "dW");
    FiniteDifferences.assertGradient(db, Arrays.copyOfRange(gradients, n * m, n * m + m), "db");
  }
}
