package org.lanewise.kernels.internal.vector;

import org.lanewise.kernels.internal.FloatConstants;
import org.lanewise.kernels.internal.FloatMathKernels;

/** The vector provider: the scalar functions as the generator widened them. */
public final class FloatVectorMathKernels implements FloatMathKernels {
  /** Elements that are looked at and then computed, while they are in L1. */
  private static final int BLOCK = 256;

  /** Looking whether the shorter formula will do costs less than what it saves. */
  @Override
  public void exp(int count, float[] x, int xOffset, float[] y, int yOffset) {
    int blocks = Math.ceilDiv(count, BLOCK);
    for (int block = 0; block < blocks; block++) {
      int i = block * BLOCK;
      int length = Math.min(BLOCK, count - i);
      if (FloatRange.within(FloatConstants.EXP_NORMAL, length, x, xOffset + i)) {
        FloatVectorMath.expNormal(length, x, xOffset + i, y, yOffset + i);
      } else {
        FloatVectorMath.exp(length, x, xOffset + i, y, yOffset + i);
      }
    }
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
