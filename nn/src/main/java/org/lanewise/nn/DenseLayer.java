package org.lanewise.nn;

import java.util.Random;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.FloatBiasActivation;
import org.lanewise.kernels.FloatEpilogue;
import org.lanewise.kernels.FloatGemm;
import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.Workspace;

/**
 * The mathematics of a {@link Dense} layer, bound to its place in a network's slab of parameters: w
 * (inputs × outputs, row-major), then b. Gradients stand at the same places of their own slab.
 *
 * <p>Arguments have been checked by the passes. Matrices without offset and stride start at element
 * 0 and are contiguous.
 */
final class DenseLayer {
  private final int inputs;
  private final int outputs;
  private final Activation activation;
  private final float[] parameters;
  private final int wOffset;
  private final int bOffset;

  DenseLayer(Dense shape, float[] parameters, int wOffset) {
    this.inputs = shape.inputs();
    this.outputs = shape.outputs();
    this.activation = shape.activation();
    this.parameters = parameters;
    this.wOffset = wOffset;
    this.bOffset = wOffset + inputs * outputs;
  }

  int wOffset() {
    return wOffset;
  }

  int bOffset() {
    return bOffset;
  }

  /**
   * Draws w uniformly from ±bound and sets b to 0. The bound keeps the variance of the values from
   * layer to layer: √(6 / inputs) before ReLU (He et al., "Delving Deep into Rectifiers", 2015),
   * else √(6 / (inputs + outputs)) (Glorot and Bengio, "Understanding the difficulty of training
   * deep feedforward neural networks", 2010). Drawn in double for both element types.
   */
  @SuppressWarnings("cast") // the double twin casts double to double
  void initialize(Random random) {
    int fan = activation.equals(Activation.RELU) ? inputs : inputs + outputs;
    double bound = StrictMath.sqrt(6.0 / fan);
    for (int i = wOffset; i < bOffset; i++) {
      parameters[i] = (float) (bound * (2 * random.nextDouble() - 1));
    }
    for (int i = bOffset; i < bOffset + outputs; i++) {
      parameters[i] = 0;
    }
  }

  /**
   * What makes x·w into a = f(x·w + b).
   *
   * @param z receives x·w + b, m × outputs; null unless the derivative of f is taken there
   */
  FloatEpilogue forwardEpilogue(float[] z) {
    FloatEpilogue epilogue =
        FloatEpilogue.NONE.withColumnBias(parameters, bOffset).withActivation(activation);
    return z == null ? epilogue : epilogue.withAux(z, 0, outputs);
  }

  /**
   * What makes da into dz = da ⊙ f′(z), with db = the column sums of dz.
   *
   * @param saved a or z of the batch, whichever the derivative of f is taken at
   * @param gradients the slab which takes db
   */
  FloatEpilogue backwardEpilogue(float[] saved, float[] gradients) {
    return FloatEpilogue.NONE
        .withDerivative(activation, saved, 0, outputs)
        .withBiasGradient(gradients, bOffset);
  }

  /** a = f(x·w + b), with {@link #forwardEpilogue}: x is m × inputs, a is m × outputs. */
  void forward(
      Workspace ws, int m, float[] x, int xOffset, int ldx, float[] a, FloatEpilogue epilogue) {
    FloatGemm.gemm(
        ws, Transpose.NO, Transpose.NO, m, outputs, inputs,
        1, x, xOffset, ldx, parameters, wOffset, outputs,
        0, a, 0, outputs, epilogue);
  }

  /** da, m × outputs, becomes dz, with this layer's {@link #backwardEpilogue}. */
  void outputGradient(Workspace ws, int m, float[] da, FloatEpilogue epilogue) {
    FloatBiasActivation.apply(ws, m, outputs, da, 0, outputs, epilogue);
  }

  /** dw = xᵀ·dz, in its place in the slab of gradients. */
  void weightGradient(
      Workspace ws, int m, float[] x, int xOffset, int ldx, float[] dz, float[] gradients) {
    FloatGemm.gemm(
        ws, Transpose.YES, Transpose.NO, inputs, outputs, m,
        1, x, xOffset, ldx, dz, 0, outputs,
        0, gradients, wOffset, outputs, FloatEpilogue.NONE);
  }

  /**
   * dx = dz·wᵀ, m × inputs, which becomes dz of the layer before while it is in cache.
   *
   * @param epilogue {@link #backwardEpilogue} of the layer before
   */
  void inputGradient(Workspace ws, int m, float[] dz, float[] dx, FloatEpilogue epilogue) {
    FloatGemm.gemm(
        ws, Transpose.NO, Transpose.YES, m, inputs, outputs,
        1, dz, 0, outputs, parameters, wOffset, outputs,
        0, dx, 0, inputs, epilogue);
  }
}
