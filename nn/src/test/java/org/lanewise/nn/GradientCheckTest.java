package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.Workspace;

/**
 * Every activation with every loss, through three layers, against finite differences: in double, on
 * the generated twin of the code that trains.
 *
 * <p>ReLU and the absolute error have a kink; a sample close to one would fail the check, and none
 * of these is.
 */
class GradientCheckTest {
  private static final int M = 6;
  private static final int INPUTS = 3;
  private static final int OUTPUTS = 4;

  static List<Arguments> activationsAndLosses() {
    List<DoubleLoss> losses = new ArrayList<>(List.of(DoublePointwiseLoss.values()));
    losses.add(new DoubleSoftmaxCrossEntropy());
    List<Arguments> cases = new ArrayList<>();
    for (Activation activation : Reference.activations()) {
      losses.forEach(loss -> cases.add(Arguments.of(activation, loss)));
    }
    return cases;
  }

  private static DoubleSamples samples(DoubleLoss loss, Random random) {
    double[] features = Reference.uniform(random, M * INPUTS);
    double[] targets = Reference.abs(Reference.uniform(random, M * OUTPUTS));
    return loss instanceof DoubleSoftmaxCrossEntropy
        ? DoubleSamples.withLabels(M, INPUTS, features, OUTPUTS, new int[] {0, 3, 1, 2, 3, 3})
        : DoubleSamples.withTargets(M, INPUTS, features, OUTPUTS, targets);
  }

  private static DoubleSequential network(Activation activation, Random random) {
    DoubleSequential net =
        new DoubleSequential(
            11,
            new Dense(INPUTS, 5, activation),
            new Dense(5, 7, activation),
            new Dense(7, OUTPUTS, activation));
    // The biases too, for a fresh network has none.
    for (int layer = 0; layer < 3; layer++) {
      double[] bias = Reference.uniform(random, net.layers().get(layer).outputs());
      System.arraycopy(bias, 0, net.parameters(), net.biasOffset(layer), bias.length);
    }
    return net;
  }

  @ParameterizedTest
  @MethodSource("activationsAndLosses")
  void gradientsAreThoseOfTheLoss(Activation activation, DoubleLoss loss) {
    Random random = new Random(5);
    DoubleSequential net = network(activation, random);
    DoubleSamples samples = samples(loss, random);
    // Room for more rows than the batch has.
    DoubleForwardPass forward = new DoubleForwardPass(Workspace.serial(), net, M + 2);
    DoubleBackwardPass backward = new DoubleBackwardPass(forward);
    double[] dy = new double[(M + 2) * OUTPUTS];

    loss.evaluate(M, forward.run(M, samples.features(), 0, INPUTS), samples, 0, dy);
    backward.run(dy);

    double[] numerical =
        FiniteDifferences.gradient(
            net.parameters(),
            () -> {
              double[] y = forward.run(M, samples.features(), 0, INPUTS);
              return loss.evaluate(M, y, samples, 0, dy);
            });
    FiniteDifferences.assertGradient(numerical, backward.gradients(), "gradients");
    for (int layer = 0; layer < 3; layer++) {
      double[] dw =
          Arrays.copyOfRange(backward.gradients(), net.weightsOffset(layer), net.biasOffset(layer));
      double size = DoubleStream.of(dw).map(Math::abs).max().getAsDouble();
      assertTrue(size > 1e-4, "layer " + layer + " is checked by more than zeros");
    }
  }

  @Test
  void theCheckSeesAMeanTakenTwice() {
    double[] point = {1, 2};
    double[] numerical = FiniteDifferences.gradient(point, () -> point[0] * point[1] / 2);
    FiniteDifferences.assertGradient(numerical, new double[] {1, 0.5}, "right");
    assertThrows(
        AssertionError.class,
        () -> FiniteDifferences.assertGradient(numerical, new double[] {0.5, 0.25}, "twice"));
    assertThrows(
        AssertionError.class,
        () -> FiniteDifferences.assertGradient(numerical, new double[] {1, Double.NaN}, "NaN"));
  }
}
