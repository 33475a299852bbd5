package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.Workspace;

/**
 * The system of note 001: a network of L = 5 layers, Z = w·A + b and A = g(Z); the costs mean
 * squared error (without ½), mean absolute error and cross-entropy; gradient descent.
 *
 * <p>The note's samples are columns and its w is out × in: the library's are transposed. The note
 * puts the 1/m into dw and db, the library into the loss gradient: dw and db are the same. The
 * note's cross-entropy takes ŷ after a sigmoid; the library's takes the logits, so that the last
 * layer there is linear and the sigmoid is in the loss.
 */
class Note001DeepNetworkTest {
  private static final int[] WIDTHS = {4, 6, 5, 4, 3, 2};
  private static final int L = WIDTHS.length - 1;
  private static final int M = 7;

  enum Cost {
    /** Eq. 2a. */
    MSE,
    /** Eq. 2b. */
    MAE,
    /** Eq. 2c. */
    CROSS_ENTROPY;

    /** The library's. */
    DoubleLoss loss() {
      return switch (this) {
        case MSE -> DoublePointwiseLoss.MEAN_SQUARED_ERROR;
        case MAE -> DoublePointwiseLoss.MEAN_ABSOLUTE_ERROR;
        case CROSS_ENTROPY -> DoublePointwiseLoss.SIGMOID_CROSS_ENTROPY;
      };
    }

    /** The note's activation of its last layer. */
    Activation output() {
      return this == CROSS_ENTROPY ? Activation.SIGMOID : Activation.IDENTITY;
    }

    /** Eq. 2: the mean over the m samples, summed over the outputs. */
    double of(double[] predicted, double[] y) {
      if (this == CROSS_ENTROPY) {
        return Reference.crossEntropy(M, predicted, y);
      }
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        double error = y[i] - predicted[i];
        sum += this == MSE ? error * error : Math.abs(error);
      }
      return sum / M;
    }
  }

  private final Random random = new Random(2);
  private final double[] x = Reference.uniform(random, WIDTHS[0] * M);
  /** In 0 … 1, for all three costs. */
  private final double[] y = Reference.abs(Reference.uniform(random, WIDTHS[L] * M));
  private final double[][] w = new double[L][];
  private final double[][] b = new double[L][];

  Note001DeepNetworkTest() {
    for (int l = 0; l < L; l++) {
      w[l] = Reference.uniform(random, WIDTHS[l + 1] * WIDTHS[l]);
      b[l] = Reference.uniform(random, WIDTHS[l + 1]);
    }
  }

  /** Eq. 1, layer by layer, then the cost. */
  private double cost(Cost cost) {
    double[] a = x;
    for (int l = 0; l < L; l++) {
      Activation g = l < L - 1 ? Activation.TANH : cost.output();
      a = Reference.forwardColumns(g, WIDTHS[l + 1], WIDTHS[l], M, w[l], b[l], a);
    }
    return cost.of(a, y);
  }

  /** The same network in the library. */
  private DoubleSequential network() {
    Dense[] layers = new Dense[L];
    for (int l = 0; l < L; l++) {
      Activation g = l < L - 1 ? Activation.TANH : Activation.IDENTITY;
      layers[l] = new Dense(WIDTHS[l], WIDTHS[l + 1], g);
    }
    DoubleSequential net = new DoubleSequential(1, layers);
    for (int l = 0; l < L; l++) {
      double[] transposed = Reference.transpose(WIDTHS[l + 1], WIDTHS[l], w[l]);
      System.arraycopy(transposed, 0, net.parameters(), net.weightsOffset(l), transposed.length);
      System.arraycopy(b[l], 0, net.parameters(), net.biasOffset(l), b[l].length);
    }
    return net;
  }

  private DoubleSamples samples() {
    return DoubleSamples.withTargets(
        M,
        WIDTHS[0], Reference.transpose(WIDTHS[0], M, x),
        WIDTHS[L], Reference.transpose(WIDTHS[L], M, y));
  }

  /** The weights of layer l in a slab, out × in. */
  private static double[] weights(DoubleSequential net, double[] slab, int l) {
    double[] slice = Arrays.copyOfRange(slab, net.weightsOffset(l), net.biasOffset(l));
    return Reference.transpose(WIDTHS[l], WIDTHS[l + 1], slice);
  }

  private static double[] bias(DoubleSequential net, double[] slab, int l) {
    return Arrays.copyOfRange(slab, net.biasOffset(l), net.biasOffset(l) + WIDTHS[l + 1]);
  }

  @ParameterizedTest
  @EnumSource
  void gradientsAreFiniteDifferences(Cost cost) {
    DoubleSequential net = network();
    DoubleForwardPass forward = new DoubleForwardPass(Workspace.serial(), net, M);
    DoubleBackwardPass backward = new DoubleBackwardPass(forward);
    double[] dy = new double[M * WIDTHS[L]];
    DoubleSamples samples = samples();
    double[] predicted = forward.run(M, samples.features(), 0, WIDTHS[0]);
    assertEquals(cost(cost), cost.loss().evaluate(M, predicted, samples, 0, dy), 1e-13);
    backward.run(dy);

    DoubleSupplier j = () -> cost(cost);
    for (int l = 0; l < L; l++) {
      FiniteDifferences.assertGradient(
          FiniteDifferences.gradient(w[l], j), weights(net, backward.gradients(), l), "dw" + l);
      FiniteDifferences.assertGradient(
          FiniteDifferences.gradient(b[l], j), bias(net, backward.gradients(), l), "db" + l);
    }
  }

  /** Eq. 3, in the note's layout with numerical derivatives and by the library: the same path. */
  @ParameterizedTest
  @EnumSource
  void gradientDescentTakesTheSameSteps(Cost cost) {
    double alpha = 0.05;
    DoubleSequential net = network();
    DoubleSgd sgd = new DoubleSgd(net.parameters(), alpha);
    DoubleTrainer trainer = new DoubleTrainer(Workspace.serial(), net, cost.loss(), sgd, M, 1);
    double before = cost(cost);
    for (int step = 0; step < 10; step++) {
      DoubleSupplier j = () -> cost(cost);
      double[][] dw = new double[L][];
      double[][] db = new double[L][];
      for (int l = 0; l < L; l++) {
        dw[l] = FiniteDifferences.gradient(w[l], j);
        db[l] = FiniteDifferences.gradient(b[l], j);
      }
      for (int l = 0; l < L; l++) {
        subtract(alpha, dw[l], w[l]);
        subtract(alpha, db[l], b[l]);
      }
      trainer.fit(samples(), 1, p -> {});
    }
    for (int l = 0; l < L; l++) {
      assertArrayEquals(w[l], weights(net, net.parameters(), l), 1e-6);
      assertArrayEquals(b[l], bias(net, net.parameters(), l), 1e-6);
    }
    assertTrue(cost(cost) < before, "the cost falls");
  }

  private static void subtract(double alpha, double[] gradient, double[] parameters) {
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] -= alpha * gradient[i];
    }
  }
}
