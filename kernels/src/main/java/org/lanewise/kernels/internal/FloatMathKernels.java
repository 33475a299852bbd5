package org.lanewise.kernels.internal;

/**
 * Elementary functions over arrays: y[i] = f(x[i]) for i &lt; count, with the bits that the scalar
 * provider defines. The two slices may be one and the same, and share no element otherwise.
 */
public interface FloatMathKernels {
  /** e<sup>x</sup>. */
  void exp(int count, float[] x, int xOffset, float[] y, int yOffset);

  /** e<sup>x</sup> − 1. */
  void expm1(int count, float[] x, int xOffset, float[] y, int yOffset);

  /** log x. */
  void log(int count, float[] x, int xOffset, float[] y, int yOffset);

  /** log(1 + x). */
  void log1p(int count, float[] x, int xOffset, float[] y, int yOffset);

  /** tanh x. */
  void tanh(int count, float[] x, int xOffset, float[] y, int yOffset);

  /** 1 / (1 + e⁻ˣ). */
  void sigmoid(int count, float[] x, int xOffset, float[] y, int yOffset);

  /** erf x. */
  void erf(int count, float[] x, int xOffset, float[] y, int yOffset);
}
