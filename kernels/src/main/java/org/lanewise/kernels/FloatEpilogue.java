package org.lanewise.kernels;

import org.lanewise.kernels.internal.Arguments;
import org.lanewise.kernels.internal.gemm.FloatStripEpilogue;

/**
 * What is applied to a product C after its last K block, while C is in cache: x = f(x + bias[j]).
 * {@code BIAS}, {@code BIAS_RELU} and so on in the field's terms.
 *
 * <p>Immutable and reusable; refers to the bias array, whose elements are read at each use. {@link
 * FloatBiasActivation#apply} does the same to a matrix that exists already, with the same bits.
 */
public final class FloatEpilogue {
  /** Leaves C as it is. */
  public static final FloatEpilogue NONE = new FloatEpilogue(null, 0, Activation.IDENTITY);

  private final float[] bias;
  private final int biasOffset;
  private final Activation activation;
  private final FloatStripEpilogue strip;

  private FloatEpilogue(float[] bias, int biasOffset, Activation activation) {
    this.bias = bias;
    this.biasOffset = biasOffset;
    this.activation = activation;
    this.strip = new FloatStripEpilogue(bias, biasOffset, Activations.pointwise(activation));
  }

  /**
   * This epilogue with a bias per column: {@code bias[biasOffset + j]} is added to column j before
   * the activation.
   *
   * @throws NullPointerException if {@code bias} is null
   * @throws IndexOutOfBoundsException if {@code biasOffset} is negative or beyond the array
   */
  public FloatEpilogue withColumnBias(float[] bias, int biasOffset) {
    Arguments.notNull(bias, "bias");
    Arguments.vector(0, bias.length, biasOffset, "bias");
    return new FloatEpilogue(bias, biasOffset, activation);
  }

  /**
   * This epilogue with an activation, applied last.
   *
   * @throws NullPointerException if {@code activation} is null
   */
  public FloatEpilogue withActivation(Activation activation) {
    Arguments.notNull(activation, "activation");
    return new FloatEpilogue(bias, biasOffset, activation);
  }

  /** Checks that the bias covers n columns and shares no element with the m × n output in array x. */
  void check(int m, int n, Object x, long xOffset, int ldx, String name) {
    if (bias != null) {
      Arguments.vector(n, bias.length, biasOffset, "bias");
      Arguments.disjoint(
          x, xOffset, m, n, ldx, name, bias, biasOffset, 1, n, Math.max(1, n), "bias");
    }
  }

  /** What the loops run over each finished strip. */
  FloatStripEpilogue strip() {
    return strip;
  }
}
