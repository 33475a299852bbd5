package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanewise.nn.Refusals.assertNull;
import static org.lanewise.nn.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.Workspace;

class TrainerTest {
  private static final Workspace WS = Workspace.serial();

  private static Trainer trainer(Sequential net, Loss loss, float rate, int batchSize, long seed) {
    return new Trainer(WS, net, loss, new Sgd(net.parameters(), rate, 0.9f), batchSize, seed);
  }

  @Test
  void learnsExclusiveOr() {
    Samples xor =
        Samples.withTargets(
            4, 2, new float[] {0, 0, 0, 1, 1, 0, 1, 1}, 1, new float[] {0, 1, 1, 0});
    Sequential net =
        new Sequential(1, new Dense(2, 8, Activation.TANH), new Dense(8, 1, Activation.IDENTITY));
    Loss loss = PointwiseLoss.SIGMOID_CROSS_ENTROPY;
    trainer(net, loss, 0.1f, 4, 1).fit(xor, 300, p -> {});
    Evaluation evaluation = new Evaluator(WS, net, loss, 4).evaluate(xor);
    assertEquals(1, evaluation.accuracy());
    assertTrue(evaluation.loss() < 0.05, evaluation.toString());
  }

  /** Two arms of a spiral, half a turn apart, with noise; a straight line gets half of them. */
  private static Samples spirals(int size, long seed) {
    Random random = new Random(seed);
    float[] features = new float[size * 2];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      labels[i] = i % 2;
      float radius = 0.2f + random.nextFloat();
      double angle = 4 * radius + labels[i] * 3.14159;
      float noise = 0.05f * (2 * random.nextFloat() - 1);
      features[2 * i] = radius * cosine(angle) + noise;
      features[2 * i + 1] = radius * cosine(angle - 1.570796) + noise;
    }
    return Samples.withLabels(size, 2, features, 2, labels);
  }

  @SuppressWarnings("cast") // the double twin casts double to double
  private static float cosine(double angle) {
    return (float) StrictMath.cos(angle);
  }

  private static Sequential spiralNet() {
    return new Sequential(
        7, new Dense(2, 32, Activation.RELU), new Dense(32, 2, Activation.IDENTITY));
  }

  @Test
  void learnsSpiralsItHasNotSeen() {
    Sequential net = spiralNet();
    Loss loss = new SoftmaxCrossEntropy();
    Evaluator evaluator = new Evaluator(WS, net, loss, 64);
    Samples test = spirals(500, 2);
    assertTrue(evaluator.evaluate(test).accuracy() < 0.7, "before training");
    trainer(net, loss, 0.1f, 32, 1).fit(spirals(1000, 1), 40, p -> {});
    Evaluation evaluation = evaluator.evaluate(test);
    assertTrue(evaluation.accuracy() >= 0.98, evaluation.toString());
  }

  private static float[] train(long seed, int... epochs) {
    Sequential net = spiralNet();
    Trainer trainer = trainer(net, new SoftmaxCrossEntropy(), 0.1f, 32, seed);
    for (int e : epochs) {
      trainer.fit(spirals(150, 1), e, p -> {});
    }
    return net.parameters();
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherDoesNot() {
    float[] first = train(1, 3);
    assertArrayEquals(first, train(1, 3));
    assertFalse(Arrays.equals(first, train(2, 3)));
  }

  @Test
  void epochsCanBeTrainedOneByOne() {
    Sequential net = spiralNet();
    Trainer together = trainer(net, new SoftmaxCrossEntropy(), 0.1f, 32, 1);
    together.fit(spirals(150, 1), 3, p -> {});
    assertArrayEquals(net.parameters(), train(1, 1, 2));
  }

  /** Ten equal samples in batches of four: four, four, two, whatever the order. */
  @Test
  void theLastBatchIsTheMeanOfWhatIsLeft() {
    float[] features = new float[20];
    for (int i = 0; i < 20; i++) {
      features[i] = i % 2 == 0 ? 0.5f : -0.75f;
    }
    Samples samples = Samples.withLabels(10, 2, features, 2, new int[10]);
    Sequential expected = spiralNet();
    Sgd sgd = new Sgd(expected.parameters(), 0.1f, 0.9f);
    Loss loss = new SoftmaxCrossEntropy();
    ForwardPass forward = new ForwardPass(WS, expected, 4);
    BackwardPass backward = new BackwardPass(forward);
    float[] dy = new float[8];
    for (int m : new int[] {4, 4, 2}) {
      loss.evaluate(m, forward.run(m, features, 0, 2), samples, 0, dy);
      backward.run(dy);
      sgd.step(backward.gradients());
    }

    Sequential net = spiralNet();
    trainer(net, loss, 0.1f, 4, 9).fit(samples, 1, p -> {});
    assertArrayEquals(expected.parameters(), net.parameters());
  }

  /** With a learning rate too small to change anything, an epoch's figures are an evaluation's. */
  @Test
  void anEpochUsesEverySampleOnce() {
    Samples samples = spirals(37, 3);
    Sequential net = spiralNet();
    Loss loss = new SoftmaxCrossEntropy();
    Evaluation expected = new Evaluator(WS, net, loss, 37).evaluate(samples);
    List<TrainingProgress> seen = new ArrayList<>();
    trainer(net, loss, 1e-30f, 8, 1).fit(samples, 3, seen::add);
    assertArrayEquals(spiralNet().parameters(), net.parameters(), 1e-25f);
    for (TrainingProgress progress : seen) {
      assertEquals(expected.loss(), progress.training().loss(), 1e-13);
      assertEquals(expected.accuracy(), progress.training().accuracy());
    }
  }

  @Test
  void theListenerHearsOfEveryEpoch() {
    List<TrainingProgress> seen = new ArrayList<>();
    trainer(spiralNet(), new SoftmaxCrossEntropy(), 0.1f, 8, 1).fit(spirals(20, 1), 3, seen::add);
    assertEquals(3, seen.size());
    for (int i = 0; i < 3; i++) {
      assertEquals(i + 1, seen.get(i).epoch());
      assertEquals(3, seen.get(i).epochs());
      assertTrue(seen.get(i).samplesPerSecond() > 0);
    }
    assertTrue(seen.get(0).secondsLeft() > 0);
    assertEquals(0, seen.get(2).secondsLeft());
  }

  @Test
  void theProgressLine() {
    assertEquals(
        "epoch 3/10, 45,123 samples/s, loss 0.0712, accuracy 97.93 %, 9 s left",
        new TrainingProgress(3, 10, 45123.4, new Evaluation(0.0712, 0.9793), 8.6).toString());
  }

  @Test
  void refusesBadInputAndLeavesTheParametersAlone() {
    Sequential net = spiralNet();
    Loss loss = new SoftmaxCrossEntropy();
    Sgd sgd = new Sgd(net.parameters(), 0.1f);
    Trainer trainer = new Trainer(WS, net, loss, sgd, 8, 1);
    Samples samples = spirals(20, 1);
    assertRefused("epochs = 0, must be at least 1", () -> trainer.fit(samples, 0, p -> {}));
    assertRefused(
        "samples.inputs = 3, must be the network's inputs = 2",
        () -> trainer.fit(Samples.withLabels(1, 3, new float[3], 2, new int[1]), 1, p -> {}));
    assertRefused(
        "samples.outputs = 5, must be the network's outputs = 2",
        () -> trainer.fit(Samples.withLabels(1, 2, new float[2], 5, new int[1]), 1, p -> {}));
    assertRefused(
        "samples hold rows of 2 target values, must hold class labels",
        () -> trainer.fit(Samples.withTargets(1, 2, new float[2], 2, new float[2]), 1, p -> {}));
    assertNull("samples", () -> trainer.fit(null, 1, p -> {}));
    assertNull("listener", () -> trainer.fit(samples, 1, null));
    assertRefused("batchSize = 0, must be at least 1", () -> new Trainer(WS, net, loss, sgd, 0, 1));
    assertRefused(
        "optimizer updates other parameters, must update net's",
        () -> new Trainer(WS, spiralNet(), loss, sgd, 8, 1));
    assertNull("ws", () -> new Trainer(null, net, loss, sgd, 8, 1));
    assertNull("net", () -> new Trainer(WS, null, loss, sgd, 8, 1));
    assertNull("loss", () -> new Trainer(WS, net, null, sgd, 8, 1));
    assertNull("optimizer", () -> new Trainer(WS, net, loss, null, 8, 1));
    assertArrayEquals(spiralNet().parameters(), net.parameters());
  }
}
