package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.FloatMathKernels;

/** The scalar provider: one number after the other. */
public final class FloatScalarMathKernels implements FloatMathKernels {
  private interface Function {
    float of(float x);
  }

  @Override
  public void exp(int count, float[] x, int xOffset, float[] y, int yOffset) {
    apply(FloatScalarMath::exp, count, x, xOffset, y, yOffset);
  }

  @Override
  public void expm1(int count, float[] x, int xOffset, float[] y, int yOffset) {
    apply(FloatScalarMath::expm1, count, x, xOffset, y, yOffset);
  }

  @Override
  public void log(int count, float[] x, int xOffset, float[] y, int yOffset) {
    apply(FloatScalarMath::log, count, x, xOffset, y, yOffset);
  }

  @Override
  public void log1p(int count, float[] x, int xOffset, float[] y, int yOffset) {
    apply(FloatScalarMath::log1p, count, x, xOffset, y, yOffset);
  }

  @Override
  public void tanh(int count, float[] x, int xOffset, float[] y, int yOffset) {
    apply(FloatScalarMath::tanh, count, x, xOffset, y, yOffset);
  }

  @Override
  public void sigmoid(int count, float[] x, int xOffset, float[] y, int yOffset) {
    apply(FloatScalarMath::sigmoid, count, x, xOffset, y, yOffset);
  }

  @Override
  public void erf(int count, float[] x, int xOffset, float[] y, int yOffset) {
    apply(FloatScalarMath::erf, count, x, xOffset, y, yOffset);
  }

  private static void apply(
      Function f, int count, float[] x, int xOffset, float[] y, int yOffset) {
    for (int i = 0; i < count; i++) {
      y[yOffset + i] = f.of(x[xOffset + i]);
    }
  }
}
