package org.lanewise.kernels.internal;

/**
 * What a provider computes element by element, on {@code count} contiguous elements that were checked
 * above. A result may be stored in place of an operand; else they share no element. Every method
 * defines its result to the last bit, and none allocates.
 */
public interface FloatPointwiseKernels {
  /** y[j] = x[j] + s[j]. */
  void add(
      int count, float[] x, int xOffset, float[] s, int sOffset, float[] y, int yOffset);

  /** y[j] = x[j] + s. */
  void add(int count, float[] x, int xOffset, float s, float[] y, int yOffset);

  /**
   * a[j] = f(z[j]).
   *
   * @param parameter of f; ignored if it has none
   */
  void activate(
      Function f, float parameter, int count, float[] z, int zOffset, float[] a, int aOffset);

  /**
   * dy[j] = dy[j]·f′.
   *
   * @param parameter of f; ignored if it has none
   * @param saved where the derivative is taken: outputs or pre-activations, whichever f wants; not
   *     read if f is the identity
   */
  void gradient(
      Function f, float parameter, int count,
      float[] saved, int savedOffset, float[] dy, int dyOffset);
}
