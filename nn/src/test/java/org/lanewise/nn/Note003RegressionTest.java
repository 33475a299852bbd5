package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.Workspace;

/**
 * The systems of note 003: linear regression with the loss ½(ŷ − y)², then a regression network of
 * two layers, the first of them ReLU; J is the mean of the samples' losses.
 *
 * <p>The note's layout is the library's: samples are rows, z = x·W + b, W is in × out.
 */
class Note003RegressionTest {
  private static final int M = 9;
  private static final DoubleLoss LOSS = DoublePointwiseLoss.HALF_MEAN_SQUARED_ERROR;

  private final Random random = new Random(4);

  /** J of the network with these weights and biases, by plain loops. */
  private static double cost(
      DoubleSequential net, double[][] w, double[][] b, double[] x, double[] y) {
    double[] a = x;
    for (int l = 0; l < w.length; l++) {
      a = Reference.forward(net.layers().get(l), M, a, w[l], b[l]);
    }
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += 0.5 * (a[i] - y[i]) * (a[i] - y[i]);
    }
    return sum / M;
  }

  private void checkGradients(DoubleSequential net) {
    int outputs = net.outputs();
    double[] x = Reference.uniform(random, M * net.inputs());
    double[] y = Reference.uniform(random, M * outputs);
    int layers = net.layers().size();
    double[][] w = new double[layers][];
    double[][] b = new double[layers][];
    for (int l = 0; l < layers; l++) {
      int bOffset = net.biasOffset(l);
      b[l] = Reference.uniform(random, net.layers().get(l).outputs());
      System.arraycopy(b[l], 0, net.parameters(), bOffset, b[l].length);
      w[l] = Arrays.copyOfRange(net.parameters(), net.weightsOffset(l), bOffset);
    }

    DoubleSamples samples = DoubleSamples.withTargets(M, net.inputs(), x, outputs, y);
    DoubleForwardPass forward = new DoubleForwardPass(Workspace.serial(), net, M);
    DoubleBackwardPass backward = new DoubleBackwardPass(forward);
    double[] dy = new double[M * outputs];
    double loss = LOSS.evaluate(M, forward.run(M, x, 0, net.inputs()), samples, 0, dy);
    backward.run(dy);

    DoubleSupplier j = () -> cost(net, w, b, x, y);
    assertEquals(j.getAsDouble(), loss, 1e-14);
    for (int l = 0; l < layers; l++) {
      int bOffset = net.biasOffset(l);
      FiniteDifferences.assertGradient(
          FiniteDifferences.gradient(w[l], j),
          Arrays.copyOfRange(backward.gradients(), net.weightsOffset(l), bOffset),
          "dW" + (l + 1));
      FiniteDifferences.assertGradient(
          FiniteDifferences.gradient(b[l], j),
          Arrays.copyOfRange(backward.gradients(), bOffset, bOffset + b[l].length),
          "db" + (l + 1));
    }
  }

  @Test
  void linearRegressionIsFiniteDifferences() {
    checkGradients(new DoubleSequential(1, new Dense(2, 1, Activation.IDENTITY)));
  }

  @Test
  void twoLayersAreFiniteDifferences() {
    checkGradients(
        new DoubleSequential(
            2, new Dense(3, 6, Activation.RELU), new Dense(6, 2, Activation.IDENTITY)));
  }

  /** The gradients by hand for one sample: (a − y)·x₁, (a − y)·x₂ and a − y. */
  @Test
  void oneSampleByHand() {
    DoubleSequential net = new DoubleSequential(1, new Dense(2, 1, Activation.IDENTITY));
    System.arraycopy(new double[] {2, -1, 0.5}, 0, net.parameters(), 0, 3);
    double[] x = {3, 4};
    DoubleSamples samples = DoubleSamples.withTargets(1, 2, x, 1, new double[] {1});
    DoubleForwardPass forward = new DoubleForwardPass(Workspace.serial(), net, 1);
    DoubleBackwardPass backward = new DoubleBackwardPass(forward);
    double[] dy = new double[1];
    // a = 2·3 − 1·4 + 0.5 = 2.5, so a − y = 1.5.
    assertEquals(1.125, LOSS.evaluate(1, forward.run(1, x, 0, 2), samples, 0, dy));
    backward.run(dy);
    assertEquals("[4.5, 6.0, 1.5]", Arrays.toString(backward.gradients()));
  }
}
