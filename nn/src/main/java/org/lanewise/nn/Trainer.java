package org.lanewise.nn;

import java.util.Random;
import java.util.function.Consumer;
import org.lanewise.kernels.Workspace;

/**
 * The training loop: epochs of mini-batches in shuffled order, and for each batch forward, loss,
 * backward, step. For one thread at a time.
 *
 * <p>Nothing is allocated per batch. The same seeds, samples and sizes give the same parameters,
 * bit by bit.
 */
public final class Trainer {
  private final ForwardPass forward;
  private final BackwardPass backward;
  private final Loss loss;
  private final Sgd optimizer;
  private final Random random;
  private final float[] dy;

  /**
   * Allocates the buffers.
   *
   * @param ws the kernels' workspace; nobody else may use it during training
   * @param net the network to train
   * @param loss what to make small
   * @param optimizer the optimizer of this network's parameters
   * @param batchSize the samples of a mini-batch, at least 1; the last one of an epoch has what is
   *     left, and its gradient is the mean over those
   * @param seed the seed of the shuffling
   * @throws IllegalArgumentException if batchSize is less than 1 or too large for {@link
   *     ForwardPass}, or the optimizer belongs to other parameters
   * @throws NullPointerException if an argument is null
   */
  public Trainer(Workspace ws, Sequential net, Loss loss, Sgd optimizer, int batchSize, long seed) {
    Checks.notNull(loss, "loss");
    Checks.notNull(optimizer, "optimizer");
    Checks.atLeastOne(batchSize, "batchSize");
    this.forward = new ForwardPass(ws, net, batchSize);
    if (!optimizer.updates(net.parameters())) {
      throw new IllegalArgumentException("optimizer updates other parameters, must update net's");
    }
    this.backward = new BackwardPass(forward);
    this.loss = loss;
    this.optimizer = optimizer;
    this.random = new Random(seed);
    this.dy = new float[batchSize * net.outputs()];
  }

  /**
   * Trains for some epochs. In each, every sample is used once, in an order drawn anew; training
   * for two epochs is the same as training twice for one.
   *
   * @param samples the samples to learn
   * @param epochs how often to go through them, at least 1
   * @param listener told after every epoch, on this thread; {@code System.out::println} prints a
   *     line, {@code p -> {}} keeps silent. It may evaluate the network.
   * @throws IllegalArgumentException if epochs is less than 1, or the samples do not fit the
   *     network or the loss
   * @throws NullPointerException if samples or listener is null
   */
  public void fit(Samples samples, int epochs, Consumer<? super TrainingProgress> listener) {
    Evaluator.checkFit(samples, forward.net);
    Checks.atLeastOne(epochs, "epochs");
    Checks.notNull(listener, "listener");
    int[] order = new int[samples.size()];
    Samples batch = samples.blank(Math.min(forward.maxBatch, samples.size()));
    double seconds = 0;
    for (int epoch = 1; epoch <= epochs; epoch++) {
      long start = System.nanoTime();
      shuffle(order);
      Evaluation training = runEpoch(samples, order, batch);
      double epochSeconds = (System.nanoTime() - start) * 1e-9;
      seconds += epochSeconds;
      listener.accept(
          new TrainingProgress(
              epoch, epochs, samples.size() / epochSeconds, training,
              seconds / epoch * (epochs - epoch)));
    }
  }

  private Evaluation runEpoch(Samples samples, int[] order, Samples batch) {
    double lossSum = 0;
    double correct = 0;
    int m;
    for (int from = 0; from < order.length; from += m) {
      m = Math.min(batch.size(), order.length - from);
      samples.gather(order, from, m, batch);
      float[] y = forward.run(m, batch.features(), 0, batch.inputs());
      lossSum += m * loss.evaluate(m, y, batch, 0, dy);
      correct += loss.countCorrect(m, y, batch, 0);
      backward.run(dy);
      optimizer.step(backward.gradients());
    }
    return new Evaluation(lossSum / order.length, correct / order.length);
  }

  /** Fills order with a random permutation of 0 … length − 1 (Fisher and Yates). */
  private void shuffle(int[] order) {
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
  }
}
