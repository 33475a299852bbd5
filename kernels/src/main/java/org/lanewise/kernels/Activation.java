package org.lanewise.kernels;

/**
 * A pointwise function a = f(z) and its derivative, for both element types.
 *
 * <p>The functions are evaluated with additions, multiplications, fused multiply-adds, divisions and
 * bit operations only, in one fixed order, so that their bits are the same on every machine. NaN
 * gives NaN.
 */
public sealed interface Activation {
  /** f(z) = z. */
  Activation IDENTITY = Pointwise.IDENTITY;

  /** f(z) = z &lt; 0 ? 0 : z, the rectified linear unit. */
  Activation RELU = Pointwise.RELU;

  /**
   * f(z) = 1 / (1 + e⁻ᶻ), from e<sup>−|z|</sup> so that neither tail loses precision; within 3 ULP
   * in float and in double.
   */
  Activation SIGMOID = Pointwise.SIGMOID;

  /**
   * f(z) = tanh z, as t / (t + 2) with t = e<sup>2|z|</sup> − 1; within 3 ULP in float and in double.
   */
  Activation TANH = Pointwise.TANH;

  /** The activations without a parameter, whose derivatives are all exact functions of the output. */
  enum Pointwise implements Activation {
    /** See {@link Activation#IDENTITY}; f′ = 1. */
    IDENTITY,
    /**
     * See {@link Activation#RELU}; dy·f′ = a &le; 0 ? 0 : dy, a choice and no product: 0 where a
     * &le; 0 even if dy is infinite, dy where a is NaN.
     */
    RELU,
    /** See {@link Activation#SIGMOID}; f′ = a·(1 − a). */
    SIGMOID,
    /** See {@link Activation#TANH}; f′ = 1 − a². */
    TANH
  }
}
