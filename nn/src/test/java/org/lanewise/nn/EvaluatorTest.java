package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lanewise.nn.Refusals.assertNull;
import static org.lanewise.nn.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.Workspace;

class EvaluatorTest {
  /** A network which hands its input on: y = x. */
  private static Sequential identity() {
    Sequential net = new Sequential(1, new Dense(2, 2, Activation.IDENTITY));
    System.arraycopy(new float[] {1, 0, 0, 1, 0, 0}, 0, net.parameters(), 0, 6);
    return net;
  }

  private static Evaluator evaluator(Loss loss, int maxBatch) {
    return new Evaluator(Workspace.serial(), identity(), loss, maxBatch);
  }

  /** Five samples: two rows right of two, two of two, and the last batch has one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 100})
  void takesThemAllWhateverTheBatch(int maxBatch) {
    float[] features = {2, 1, 0, 3, 5, 5, 1, 0, 0, 1};
    int[] labels = {0, 1, 0, 1, 1};
    Evaluation evaluation =
        evaluator(new SoftmaxCrossEntropy(), maxBatch)
            .evaluate(Samples.withLabels(5, 2, features, 2, labels));
    assertEquals(3 / 5.0, evaluation.accuracy());
    double expected = 0;
    for (double margin : new double[] {1, 3, 0, -1, 1}) {
      expected += StrictMath.log1p(StrictMath.exp(-margin)) / 5;
    }
    assertEquals(expected, evaluation.loss(), 1e-15);
  }

  @Test
  void aRegressionHasNoAccuracy() {
    float[] features = {1, 2, 3, 4, 5, 6};
    float[] targets = {1, 2, 3, 4, 5, 9};
    Samples samples = Samples.withTargets(3, 2, features, 2, targets);
    Evaluation evaluation = evaluator(PointwiseLoss.MEAN_SQUARED_ERROR, 2).evaluate(samples);
    assertEquals(3, evaluation.loss());
    assertEquals(Double.NaN, evaluation.accuracy());
    assertEquals("loss 3.0000", evaluation.toString());
    assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, features);
  }

  @Test
  void printsLossAndAccuracy() {
    assertEquals("loss 0.0712, accuracy 97.93 %", new Evaluation(0.07123, 0.9793).toString());
  }

  @Test
  void refusesBadInput() {
    Evaluator evaluator = evaluator(new SoftmaxCrossEntropy(), 2);
    assertRefused(
        "samples.inputs = 3, must be the network's inputs = 2",
        () -> evaluator.evaluate(Samples.withLabels(1, 3, new float[3], 2, new int[1])));
    assertRefused(
        "samples.outputs = 4, must be the network's outputs = 2",
        () -> evaluator.evaluate(Samples.withLabels(1, 2, new float[2], 4, new int[1])));
    assertRefused(
        "samples hold rows of 2 target values, must hold class labels",
        () -> evaluator.evaluate(Samples.withTargets(1, 2, new float[2], 2, new float[2])));
    assertRefused(
        "maxBatch = 0, must be at least 1", () -> evaluator(new SoftmaxCrossEntropy(), 0));
    assertNull("samples", () -> evaluator.evaluate(null));
    assertNull("loss", () -> evaluator(null, 1));
  }
}
