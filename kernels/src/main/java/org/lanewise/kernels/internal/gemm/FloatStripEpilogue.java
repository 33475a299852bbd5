package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Activation;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;

/**
 * x = f(x + bias[j]) over a strip of rows: the stand-alone kernel, run by the loops on the strip they
 * have just finished. One implementation, one set of bits, no activation code in the micro-kernels.
 */
public final class FloatStripEpilogue {
  /** Leaves C as it is. */
  static final FloatStripEpilogue NONE =
      new FloatStripEpilogue(null, 0, Activation.Pointwise.IDENTITY);

  private static final FloatKernels KERNELS = FloatProvider.KERNELS;

  private final float[] bias;
  private final int biasOffset;
  private final Activation.Pointwise activation;

  /**
   * The arguments as the façade checked them.
   *
   * @param bias the bias of column 0 is at {@code biasOffset}; null for none
   */
  public FloatStripEpilogue(float[] bias, int biasOffset, Activation.Pointwise activation) {
    this.bias = bias;
    this.biasOffset = biasOffset;
    this.activation = activation;
  }

  /** Applies this to a strip of C whose first column is number {@code column} of C. */
  public void apply(int rows, int columns, int column, float[] c, int cOffset, int ldc) {
    if (bias != null || activation != Activation.Pointwise.IDENTITY) {
      KERNELS.biasActivation(
          rows, columns, bias, biasOffset + column, activation, c, cOffset, ldc);
    }
  }
}
