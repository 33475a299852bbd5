package org.lanewise.nn;

import org.lanewise.kernels.Activation;
import org.lanewise.kernels.FloatEpilogue;
import org.lanewise.kernels.Workspace;

/**
 * Runs batches through a network, from input to output. Holds the outputs a of every layer, and the
 * pre-activations z where the derivative of the activation is taken there, for batches of up to
 * {@code maxBatch} rows; running allocates nothing.
 *
 * <p>Row i of the output depends on row i of x alone, to the bit: a prediction does not change with
 * the batch it is part of.
 *
 * <p>For one thread at a time, as its workspace is.
 */
public final class ForwardPass {
  // Package-private: the backward pass reads all of it.
  final Workspace ws;
  final Sequential net;
  final int maxBatch;
  final float[][] activations;

  /** What each layer's derivative is taken at: its outputs, or its pre-activations. */
  final float[][] saved;

  private final FloatEpilogue[] epilogues;

  /** The rows of the last batch, 0 before the first and after one that failed half-way. */
  int m;

  float[] x;
  int xOffset;
  int ldx;

  /**
   * Allocates the buffers.
   *
   * @param ws the kernels' workspace; nobody else may use it while this pass runs
   * @param net the network
   * @param maxBatch the most rows of a batch, at least 1
   * @throws IllegalArgumentException if maxBatch is less than 1, or its rows of some layer's
   *     outputs do not fit in one array
   * @throws NullPointerException if ws or net is null
   */
  public ForwardPass(Workspace ws, Sequential net, int maxBatch) {
    Checks.notNull(ws, "ws");
    Checks.notNull(net, "net");
    Checks.atLeastOne(maxBatch, "maxBatch");
    this.ws = ws;
    this.net = net;
    this.maxBatch = maxBatch;
    int layers = net.layers().size();
    this.activations = new float[layers][];
    this.saved = new float[layers][];
    this.epilogues = new FloatEpilogue[layers];
    for (int i = 0; i < layers; i++) {
      Dense shape = net.layers().get(i);
      int elements = Checks.elements(maxBatch, shape.outputs(), "maxBatch · outputs");
      boolean keepsOutputs =
          shape.activation().derivative() == Activation.Derivative.AT_OUTPUT;
      activations[i] = new float[elements];
      saved[i] = keepsOutputs ? activations[i] : new float[elements];
      epilogues[i] = net.layer(i).forwardEpilogue(keepsOutputs ? null : saved[i]);
    }
  }

  /**
   * Computes y = the network's output for a batch x.
   *
   * @param m the rows of x, 1 to maxBatch
   * @param x m × inputs; a {@link BackwardPass} reads it again, so it must stay as it is until then
   * @param xOffset the index of the first element of x
   * @param ldx the distance between rows of x, at least inputs
   * @return y, m × outputs, contiguous from element 0: this pass's own buffer, which the next run
   *     overwrites
   * @throws IllegalArgumentException if m or ldx is out of its bounds, or x is a buffer of this
   *     pass
   * @throws IllegalStateException if the workspace is in use by another call
   * @throws IndexOutOfBoundsException if x ends beyond its array
   * @throws NullPointerException if x is null
   */
  public float[] run(int m, float[] x, int xOffset, int ldx) {
    Checks.rows(m, maxBatch, "maxBatch");
    Checks.notNull(x, "x");
    int inputs = net.inputs();
    if (ldx < inputs) {
      throw new IllegalArgumentException("ldx = " + ldx + ", must be at least inputs = " + inputs);
    }
    Checks.range(xOffset, (m - 1L) * ldx + inputs, x.length, "x");
    for (int i = 0; i < activations.length; i++) {
      Checks.notSame(activations[i], "a buffer of this pass", x, "x");
      Checks.notSame(saved[i], "a buffer of this pass", x, "x");
    }
    this.m = 0; // until all layers have run: a kernel may find the workspace in use
    this.x = x;
    this.xOffset = xOffset;
    this.ldx = ldx;
    net.layer(0).forward(ws, m, x, xOffset, ldx, activations[0], epilogues[0]);
    for (int i = 1; i < activations.length; i++) {
      int width = net.layers().get(i).inputs();
      net.layer(i)
          .forward(ws, m, activations[i - 1], 0, width, activations[i], epilogues[i]);
    }
    this.m = m;
    return activations[activations.length - 1];
  }
}
