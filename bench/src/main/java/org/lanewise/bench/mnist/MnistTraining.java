package org.lanewise.bench.mnist;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.Workspace;
import org.lanewise.nn.Dense;
import org.lanewise.nn.Evaluation;
import org.lanewise.nn.Evaluator;
import org.lanewise.nn.Samples;
import org.lanewise.nn.Sequential;
import org.lanewise.nn.Sgd;
import org.lanewise.nn.SoftmaxCrossEntropy;
import org.lanewise.nn.Trainer;
import org.lanewise.nn.TrainingProgress;

/** Trains a dense network to tell digits apart. */
public final class MnistTraining {
  private static final int HIDDEN1 = 256;
  private static final int HIDDEN2 = 128;
  private static final int BATCH = 64;
  private static final float LEARNING_RATE = 0.02f;
  private static final float MOMENTUM = 0.9f;

  private MnistTraining() {}

  /**
   * Trains; the same seed and epochs give the same network, bit by bit, on any machine.
   *
   * @param out gets a line per epoch
   * @throws DataFileException if a data file is missing, damaged or another
   */
  public static TrainingResult run(int epochs, long seed, PrintStream out) throws IOException {
    ClassLoader loader = MnistTraining.class.getClassLoader();
    Samples training = DigitImages.training(loader).samples();
    Samples test = DigitImages.test(loader).samples();
    Sequential net =
        new Sequential(
            seed,
            new Dense(training.inputs(), HIDDEN1, Activation.RELU),
            new Dense(HIDDEN1, HIDDEN2, Activation.RELU),
            new Dense(HIDDEN2, training.outputs(), Activation.IDENTITY));
    String network =
        "%d → %d → %d → %d, ReLU".formatted(net.inputs(), HIDDEN1, HIDDEN2, net.outputs());
    out.printf(
        "%s, %,d parameters; %,d images, batches of %d%n",
        network, net.parameters().length, training.size(), BATCH);

    Workspace ws = Workspace.serial();
    SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();
    Sgd sgd = new Sgd(net.parameters(), LEARNING_RATE, MOMENTUM);
    Evaluator evaluator = new Evaluator(ws, net, loss, 500);
    List<EpochResult> results = new ArrayList<>();
    double[] seconds = {0};
    new Trainer(ws, net, loss, sgd, BATCH, seed)
        .fit(
            training,
            epochs,
            progress -> {
              Evaluation evaluation = evaluator.evaluate(test);
              seconds[0] += training.size() / progress.samplesPerSecond();
              results.add(result(progress, seconds[0], evaluation));
              out.printf("%s; test accuracy %.2f %%%n", progress, 100 * evaluation.accuracy());
            });
    return new TrainingResult(
        network,
        net.parameters().length,
        "SGD, learning rate %s, momentum %s".formatted(LEARNING_RATE, MOMENTUM),
        BATCH,
        seed,
        training.size(),
        test.size(),
        seconds[0],
        results.getLast().testAccuracy(),
        results);
  }

  private static EpochResult result(
      TrainingProgress progress, double seconds, Evaluation evaluation) {
    return new EpochResult(
        progress.epoch(),
        seconds,
        progress.samplesPerSecond(),
        progress.training().loss(),
        progress.training().accuracy(),
        evaluation.loss(),
        evaluation.accuracy());
  }
}
