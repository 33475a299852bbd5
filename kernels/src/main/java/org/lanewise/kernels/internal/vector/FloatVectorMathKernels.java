package org.lanewise.kernels.internal.vector;

import org.lanewise.kernels.internal.FloatMathKernels;

/** The vector provider: the scalar functions as the generator widened them. */
public final class FloatVectorMathKernels implements FloatMathKernels {
  @Override
  public void exp(int count, float[] x, int xOffset, float[] y, int yOffset) {
    FloatVectorMath.exp(count, x, xOffset, y, yOffset);
  }

  @Override
  public void expm1(int count, float[] x, int xOffset, float[] y, int yOffset) {
    FloatVectorMath.expm1(count, x, xOffset, y, yOffset);
  }

  @Override
  public void log(int count, float[] x, int xOffset, float[] y, int yOffset) {
    FloatVectorMath.log(count, x, xOffset, y, yOffset);
  }

  @Override
  public void log1p(int count, float[] x, int xOffset, float[] y, int yOffset) {
    FloatVectorMath.log1p(count, x, xOffset, y, yOffset);
  }

  @Override
  public void tanh(int count, float[] x, int xOffset, float[] y, int yOffset) {
    FloatVectorMath.tanh(count, x, xOffset, y, yOffset);
  }

  @Override
  public void sigmoid(int count, float[] x, int xOffset, float[] y, int yOffset) {
    FloatVectorMath.sigmoid(count, x, xOffset, y, yOffset);
  }

  @Override
  public void erf(int count, float[] x, int xOffset, float[] y, int yOffset) {
    FloatVectorMath.erf(count, x, xOffset, y, yOffset);
  }
}
