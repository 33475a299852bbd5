package org.lanewise.nn;

import org.lanewise.kernels.FloatEpilogue;

/**
 * Computes the gradients of a network's parameters for the batch that a {@link ForwardPass} has
 * just run: back-propagation, layer by layer from the output. Holds the gradients, and the
 * derivatives by every layer's z for batches of up to the forward pass's {@code maxBatch} rows;
 * running allocates nothing.
 *
 * <p>The derivative by x, the network's own input, is not computed.
 *
 * <p>For one thread at a time, the one of its forward pass.
 */
public final class BackwardPass {
  private final ForwardPass forward;
  private final float[] gradients;
  // The derivative by z of every layer but the last, whose derivative is the caller's dy.
  private final float[][] dz;
  private final FloatEpilogue[] epilogues;

  /**
   * Allocates the buffers.
   *
   * @param forward the pass whose batches this one follows; its workspace is used
   * @throws NullPointerException if forward is null
   */
  public BackwardPass(ForwardPass forward) {
    Checks.notNull(forward, "forward");
    this.forward = forward;
    this.gradients = new float[forward.net.parameters().length];
    int layers = forward.activations.length;
    this.dz = new float[layers - 1][];
    this.epilogues = new FloatEpilogue[layers];
    for (int i = 0; i < layers; i++) {
      if (i < layers - 1) {
        dz[i] = new float[forward.activations[i].length];
      }
      epilogues[i] = forward.net.layer(i).backwardEpilogue(forward.saved[i], gradients);
    }
  }

  /**
   * Computes the gradients, in the place of those of the run before.
   *
   * @param dy the derivative of the loss by the output of the forward pass's last run, m × outputs,
   *     contiguous from element 0, as {@link Loss#evaluate} writes it, mean included; it is
   *     overwritten, with the derivative by the last layer's z
   * @throws IllegalArgumentException if dy is an array the computation reads or writes otherwise
   * @throws IllegalStateException if the forward pass has not run, its last run failed half-way, or the
   *     workspace is in use by another call
   * @throws IndexOutOfBoundsException if dy has fewer than m · outputs elements
   * @throws NullPointerException if dy is null
   */
  public void run(float[] dy) {
    int m = forward.m;
    if (m == 0) {
      throw new IllegalStateException("the forward pass has not run, or its last run failed");
    }
    Checks.notNull(dy, "dy");
    Checks.range(0, (long) m * forward.net.outputs(), dy.length, "dy");
    Checks.notSame(dy, "dy", forward.x, "x");
    Checks.notSame(dy, "dy", forward.net.parameters(), "parameters");
    Checks.notSame(dy, "dy", gradients, "gradients");
    Checks.notSame(gradients, "gradients", forward.x, "x");
    for (int i = 0; i < epilogues.length; i++) {
      Checks.notSame(dy, "dy", forward.activations[i], "a buffer of the forward pass");
      Checks.notSame(dy, "dy", forward.saved[i], "a buffer of the forward pass");
    }
    int last = epilogues.length - 1;
    forward.net.layer(last).outputGradient(forward.ws, m, dy, epilogues[last]);
    float[] above = dy;
    for (int i = last; i > 0; i--) {
      DenseLayer layer = forward.net.layer(i);
      int width = forward.net.layers().get(i).inputs();
      layer.weightGradient(
          forward.ws, m, forward.activations[i - 1], 0, width, above, gradients);
      layer.inputGradient(forward.ws, m, above, dz[i - 1], epilogues[i - 1]);
      above = dz[i - 1];
    }
    forward.net.layer(0)
        .weightGradient(
            forward.ws, m, forward.x, forward.xOffset, forward.ldx, above, gradients);
  }

  /**
   * {@return the derivatives of the loss by all parameters, laid out as {@link
   * Sequential#parameters}: this pass's own array, which the next run overwrites}
   */
  public float[] gradients() {
    return gradients;
  }
}
