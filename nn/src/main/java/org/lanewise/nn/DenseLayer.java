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
  private final FloatEpilogue biasActivation;

  DenseLayer(Dense shape, float[] parameters, int wOffset) {
    this.inputs = shape.inputs();
    this.outputs = shape.outputs();
    this.activation = shape.activation();
    this.parameters = parameters;
    this.wOffset = wOffset;
    this.bOffset = wOffset + inputs * outputs;
    this.biasActivation =
        FloatEpilogue.NONE.withColumnBias(parameters, bOffset).withActivation(activation);
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

  /** a = f(x·w + b): x is m × inputs, a is m × outputs. */
  void forward(Workspace ws, int m, float[] x, int xOffset, int ldx, float[] a) {
    FloatGemm.gemm(
        ws, Transpose.NO, Transpose.NO, m, outputs, inputs,
        1, x, xOffset, ldx, parameters, wOffset, outputs,
        0, a, 0, outputs, biasActivation);
  }

  /**
   * dz = da ⊙ f′(z), in the place of da, with db = the column sums of dz; then dw = xᵀ·dz.
   *
   * @param a what forward computed from x; f′ is taken from it
   * @param da the derivative of the loss by a, m × outputs; becomes dz
   * @param gradients the slab which takes dw and db
   */
  void backward(
      Workspace ws, int m, float[] x, int xOffset, int ldx,
      float[] a, float[] da, float[] gradients) {
    FloatBiasActivation.backward(
        ws, activation, m, outputs, a, 0, outputs, da, 0, outputs, gradients, bOffset);
    FloatGemm.gemm(
        ws, Transpose.YES, Transpose.NO, inputs, outputs, m,
        1, x, xOffset, ldx, da, 0, outputs,
        0, gradients, wOffset, outputs, FloatEpilogue.NONE);
  }

  /** dx = dz·wᵀ: dz is m × outputs, dx is m × inputs. */
  void inputGradient(Workspace ws, int m, float[] dz, float[] dx) {
    FloatGemm.gemm(
        ws, Transpose.NO, Transpose.YES, m, inputs, outputs,
        1, dz, 0, outputs, parameters, wOffset, outputs,
        0, dx, 0, inputs, FloatEpilogue.NONE);
  }
}
