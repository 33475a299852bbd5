package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.DoubleEpilogue;
import org.lanewise.kernels.Workspace;

/**
 * The systems of note 002: logistic regression, then a network of three layers, all sigmoid; and
 * the chain rule behind dJ/da, by the value of a hidden unit.
 *
 * <p>The note's w is in × out, as the library's, but its samples are columns: z = wᵀ·a + b there is
 * the transpose of x·w + b here. J is the mean of the samples' cross-entropies (the note's sum is a
 * slip). The library's loss takes the logits z of the last layer, whose sigmoid is in the loss.
 */
class Note002LogisticRegressionTest {
  private static final int P = 5;
  private static final int M = 8;

  private final Random random = new Random(3);
  private final double[] x = Reference.uniform(random, P * M);
  private final double[] y = {1, 0, 0, 1, 1, 0, 1, 0};
  private final DoubleSamples samples =
      DoubleSamples.withTargets(M, P, Reference.transpose(P, M, x), 1, y);

  /** σ(wᵀ·a + b): w is in × out. */
  private static double[] layer(int in, int out, double[] w, double[] b, double[] a) {
    double[] wt = Reference.transpose(in, out, w);
    return Reference.forwardColumns(Activation.SIGMOID, out, in, M, wt, b, a);
  }

  private static double[] weights(DoubleSequential net, double[] slab, int l) {
    return Arrays.copyOfRange(slab, net.weightsOffset(l), net.biasOffset(l));
  }

  private static double[] bias(DoubleSequential net, double[] slab, int l) {
    int outputs = net.layers().get(l).outputs();
    return Arrays.copyOfRange(slab, net.biasOffset(l), net.biasOffset(l) + outputs);
  }

  @Test
  void logisticRegressionIsFiniteDifferences() {
    DoubleSequential net = new DoubleSequential(4, new Dense(P, 1, Activation.IDENTITY));
    double[] w = weights(net, net.parameters(), 0);
    double[] b = bias(net, net.parameters(), 0);
    DoubleSupplier j = () -> Reference.crossEntropy(M, layer(P, 1, w, b, x), y);

    DoubleForwardPass forward = new DoubleForwardPass(Workspace.serial(), net, M);
    DoubleBackwardPass backward = new DoubleBackwardPass(forward);
    double[] dy = new double[M];
    double[] z = forward.run(M, samples.features(), 0, P);
    double loss = DoublePointwiseLoss.SIGMOID_CROSS_ENTROPY.evaluate(M, z, samples, 0, dy);
    assertEquals(j.getAsDouble(), loss, 1e-14);
    // dJdz1 = a1 − y for each sample; the note takes the mean later, the library here.
    double[] a1 = layer(P, 1, w, b, x);
    for (int i = 0; i < M; i++) {
      assertEquals((a1[i] - y[i]) / M, dy[i], 1e-15);
    }
    backward.run(dy);
    FiniteDifferences.assertGradient(
        FiniteDifferences.gradient(w, j), weights(net, backward.gradients(), 0), "dJdw1");
    FiniteDifferences.assertGradient(
        FiniteDifferences.gradient(b, j), bias(net, backward.gradients(), 0), "dJdb1");
  }

  @Test
  void threeLayersAndTheChainRuleAreFiniteDifferences() {
    int n1 = 4;
    int n2 = 3;
    DoubleSequential net =
        new DoubleSequential(
            6,
            new Dense(P, n1, Activation.SIGMOID),
            new Dense(n1, n2, Activation.SIGMOID),
            new Dense(n2, 1, Activation.IDENTITY));
    double[][] w = new double[3][];
    double[][] b = new double[3][];
    for (int l = 0; l < 3; l++) {
      w[l] = weights(net, net.parameters(), l);
      b[l] = bias(net, net.parameters(), l);
    }
    DoubleSupplier j =
        () -> {
          double[] a1 = layer(P, n1, w[0], b[0], x);
          double[] a2 = layer(n1, n2, w[1], b[1], a1);
          return Reference.crossEntropy(M, layer(n2, 1, w[2], b[2], a2), y);
        };

    Workspace ws = Workspace.serial();
    DoubleForwardPass forward = new DoubleForwardPass(ws, net, M);
    DoubleBackwardPass backward = new DoubleBackwardPass(forward);
    double[] dy = new double[M];
    double[] z = forward.run(M, samples.features(), 0, P);
    double loss = DoublePointwiseLoss.SIGMOID_CROSS_ENTROPY.evaluate(M, z, samples, 0, dy);
    assertEquals(j.getAsDouble(), loss, 1e-14);
    backward.run(dy);
    for (int l = 0; l < 3; l++) {
      FiniteDifferences.assertGradient(
          FiniteDifferences.gradient(w[l], j), weights(net, backward.gradients(), l), "dJdw" + l);
      FiniteDifferences.assertGradient(
          FiniteDifferences.gradient(b[l], j), bias(net, backward.gradients(), l), "dJdb" + l);
    }

    // dJ/da2 = W3·dJ/dz3: how much the value of every hidden unit matters, for every sample.
    double[] a2 = layer(n1, n2, w[1], b[1], layer(P, n1, w[0], b[0], x));
    double[] numerical =
        FiniteDifferences.gradient(
            a2, () -> Reference.crossEntropy(M, layer(n2, 1, w[2], b[2], a2), y));
    double[] da2 = new double[M * n2];
    net.layer(2).inputGradient(ws, M, dy, da2, DoubleEpilogue.NONE);
    FiniteDifferences.assertGradient(numerical, Reference.transpose(M, n2, da2), "dJda2");
    assertArrayEquals(a2, Reference.transpose(M, n2, forward.activations[1]), 1e-14);
  }
}
