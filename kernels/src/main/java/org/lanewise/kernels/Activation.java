package org.lanewise.kernels;

import org.lanewise.kernels.internal.Arguments;

/**
 * A pointwise function a = f(z) and its derivative, for both element types.
 *
 * <p>The functions are evaluated with additions, multiplications, fused multiply-adds, divisions and
 * bit operations only, in one fixed order, so that their bits are the same on every machine. NaN
 * gives NaN. A gradient is da·f′, f′ being taken at what {@link #derivative()} says.
 */
public sealed interface Activation {
  /** f(z) = z; f′ = 1. */
  Activation IDENTITY = Pointwise.IDENTITY;

  /**
   * f(z) = z &lt; 0 ? 0 : z, the rectified linear unit. Its gradient is a &le; 0 ? 0 : da, a choice and
   * no product: 0 where a &le; 0 even if da is infinite, da where a is NaN.
   */
  Activation RELU = Pointwise.RELU;

  /**
   * f(z) = 1 / (1 + e⁻ᶻ), from e<sup>−|z|</sup> so that neither tail loses precision; within 3 ULP
   * in float and in double; f′ = a·(1 − a).
   */
  Activation SIGMOID = Pointwise.SIGMOID;

  /**
   * f(z) = tanh z, as t / (t + 2) with t = e<sup>2|z|</sup> − 1; within 3 ULP in float and in double;
   * f′ = 1 − a².
   */
  Activation TANH = Pointwise.TANH;

  /**
   * f(z) = max(0, min(1, z/6 + 1/2))·z, a sigmoid linear unit of straight pieces (Howard et al.,
   * "Searching for MobileNetV3", 2019); f′ = 0 for z &le; −3, 1 for z &ge; 3, z/3 + 1/2 between.
   */
  Activation HARD_SWISH = Pointwise.HARD_SWISH;

  /** Where the derivative of this function is taken. */
  Derivative derivative();

  /**
   * f(z) = z &lt; 0 ? slope·z : z. Its gradient is a &le; 0 ? slope·da : da.
   *
   * @param slope positive and finite, so that a has the sign of z; rounded to the element type
   * @throws IllegalArgumentException if the slope is not positive and finite
   */
  static Activation leakyRelu(double slope) {
    return new LeakyRelu(slope);
  }

  /** Where the derivative of a function is taken, and so what the forward pass has to keep. */
  enum Derivative {
    /** At the output a = f(z), of which it is an exact function. */
    AT_OUTPUT,
    /** At the pre-activation z, see {@link FloatEpilogue#withAux}. */
    AT_PRE_ACTIVATION
  }

  /** The activations without a parameter. */
  enum Pointwise implements Activation {
    /** See {@link Activation#IDENTITY}. */
    IDENTITY(Derivative.AT_OUTPUT),
    /** See {@link Activation#RELU}. */
    RELU(Derivative.AT_OUTPUT),
    /** See {@link Activation#SIGMOID}. */
    SIGMOID(Derivative.AT_OUTPUT),
    /** See {@link Activation#TANH}. */
    TANH(Derivative.AT_OUTPUT),
    /** See {@link Activation#HARD_SWISH}. */
    HARD_SWISH(Derivative.AT_PRE_ACTIVATION);

    private final Derivative derivative;

    Pointwise(Derivative derivative) {
      this.derivative = derivative;
    }

    @Override
    public Derivative derivative() {
      return derivative;
    }
  }

  /** See {@link Activation#leakyRelu}. */
  record LeakyRelu(double slope) implements Activation {
    /** Checks the slope. */
    public LeakyRelu {
      Arguments.positive(slope, "slope");
    }

    @Override
    public Derivative derivative() {
      return Derivative.AT_OUTPUT;
    }
  }
}
