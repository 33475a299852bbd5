package org.lanewise.nn;

import org.lanewise.kernels.Workspace;

/** Measures a network on samples, without changing it. For one thread at a time. */
public final class Evaluator {
  private final ForwardPass forward;
  private final Loss loss;

  /**
   * Allocates the buffers; evaluating allocates none.
   *
   * @param ws the kernels' workspace; nobody else may use it during an evaluation
   * @param net the network
   * @param loss the loss to measure
   * @param maxBatch the samples to take at a time, at least 1; no result depends on it but for the
   *     rounding of the mean loss
   * @throws IllegalArgumentException if maxBatch is less than 1 or too large for {@link
   *     ForwardPass}
   * @throws NullPointerException if an argument is null
   */
  public Evaluator(Workspace ws, Sequential net, Loss loss, int maxBatch) {
    Checks.notNull(loss, "loss");
    this.forward = new ForwardPass(ws, net, maxBatch);
    this.loss = loss;
  }

  /**
   * Runs the samples through the network.
   *
   * @param samples the samples
   * @return their mean loss, and the share of them that is right
   * @throws IllegalArgumentException if the samples do not fit the network or the loss
   * @throws NullPointerException if samples is null
   */
  public Evaluation evaluate(Samples samples) {
    checkFit(samples, forward.net);
    int inputs = samples.inputs();
    double lossSum = 0;
    double correct = 0;
    int m;
    for (int row = 0; row < samples.size(); row += m) {
      m = Math.min(forward.maxBatch, samples.size() - row);
      float[] y = forward.run(m, samples.features(), row * inputs, inputs);
      correct += loss.countCorrect(m, y, samples, row);
      lossSum += m * loss.evaluate(m, y, samples, row, y);
    }
    return new Evaluation(lossSum / samples.size(), correct / samples.size());
  }

  static void checkFit(Samples samples, Sequential net) {
    Checks.notNull(samples, "samples");
    Checks.equal(samples.inputs(), "samples.inputs", net.inputs(), "the network's inputs");
    Checks.equal(samples.outputs(), "samples.outputs", net.outputs(), "the network's outputs");
  }
}
