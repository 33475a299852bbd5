package org.lanewise.kernels;

import org.lanewise.kernels.internal.Arguments;

/**
 * A pointwise function a = f(z) and its derivative, for both element types.
 *
 * <p>The functions are evaluated with additions, multiplications, fused multiply-adds, divisions and
 * bit operations only, in one fixed order, so that their bits are the same on every machine. NaN
 * gives NaN, an infinity the limit.
 *
 * <p>A gradient is da·f′, f′ being taken at what {@link #derivative()} says. A bound of the error of f or
 * f′ is given in ULP or as c·ε·max(|f|, floor) with ε = 2⁻²³ (2⁻⁵² in double precision).
 */
public sealed interface Activation {
  /** f(z) = z; f′ = 1. */
  Activation IDENTITY = Pointwise.IDENTITY;

  /**
   * f(z) = z &lt; 0 ? 0 : z, the rectified linear unit. The gradient is a &le; 0 ? 0 : da, a choice and
   * no product: 0 where a &le; 0 even if da is infinite, da where a is NaN.
   */
  Activation RELU = Pointwise.RELU;

  /** f(z) = 1 / (1 + e⁻ᶻ), as {@link FloatMath#sigmoid}; f′ = a·(1 − a), within 1 ULP. */
  Activation SIGMOID = Pointwise.SIGMOID;

  /** f(z) = tanh z, as {@link FloatMath#tanh}; f′ = 1 − a², within 1 ULP. */
  Activation TANH = Pointwise.TANH;

  /**
   * f(z) = log(1 + eᶻ), a smooth ReLU; c = 2 with the smallest normal number as floor. f′ = 1 − e⁻ᵃ,
   * within 1.5 ULP.
   */
  Activation SOFTPLUS = Pointwise.SOFTPLUS;

  /**
   * f(z) = z·Φ(z), Φ being the distribution function of the normal distribution, z / 2·(1 + erf(z / √2))
   * (Hendrycks and Gimpel, "Gaussian error linear units", 2016); c = 4, floor 10⁻³⁰ (10⁻²⁹⁰ in double
   * precision). f′ = Φ(z) + z·φ(z) at z; c = 2, floor 1.
   */
  Activation GELU = Pointwise.GELU;

  /**
   * f(z) = z / 2·(1 + tanh(√(2/π)·(z + 0.044715·z³))), the approximation of {@link #GELU} by the same
   * authors; c = 2, floor 1/4. f′ is this function's own derivative, at z; c = 2, floor 1.
   */
  Activation GELU_TANH = Pointwise.GELU_TANH;

  /**
   * f(z) = z·σ(z), σ being {@link #SIGMOID}, also called swish; c = 2, floor 10⁻³⁰. f′ = σ(z)·(1 +
   * z·σ(−z)) at z; c = 2, floor 1.
   */
  Activation SILU = Pointwise.SILU;

  /**
   * f(z) = z·min(max(z + 3, 0), 6) / 6, SiLU in pieces (Howard et al., "Searching for MobileNetV3",
   * 2019); c = 2 with the smallest normal number as floor. f′ = 0 for z &le; −3, 1 for z &ge; 3, (z +
   * 3/2) / 3 between, at z; c = 2, floor 1.
   */
  Activation HARD_SWISH = Pointwise.HARD_SWISH;

  /**
   * f(z) = z &lt; 0 ? slope·z : z. The gradient is a &le; 0 ? slope·da : da.
   *
   * @param slope positive and finite, in single precision too, so that a has the sign of z
   * @throws IllegalArgumentException if the slope is not positive and finite
   */
  static Activation leakyRelu(double slope) {
    return new LeakyRelu(slope);
  }

  /**
   * f(z) = z &lt; 0 ? alpha·(eᶻ − 1) : z, the exponential linear unit (Clevert et al., "Fast and accurate
   * deep network learning by exponential linear units", 2015); c = 2 with the smallest normal number as
   * floor. The gradient is a &le; 0 ? da·(a + alpha) : da.
   *
   * @param alpha positive and finite, in single precision too, so that a has the sign of z
   * @throws IllegalArgumentException if alpha is not positive and finite
   */
  static Activation elu(double alpha) {
    return new Elu(alpha);
  }

  /** Where the derivative of this function is taken. */
  Derivative derivative();

  /** Where the derivative of a function is taken, and so what the forward pass has to keep. */
  enum Derivative {
    /** At the output a = f(z), of which it is a function. */
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
    /** See {@link Activation#SOFTPLUS}. */
    SOFTPLUS(Derivative.AT_OUTPUT),
    /** See {@link Activation#GELU}. */
    GELU(Derivative.AT_PRE_ACTIVATION),
    /** See {@link Activation#GELU_TANH}. */
    GELU_TANH(Derivative.AT_PRE_ACTIVATION),
    /** See {@link Activation#SILU}. */
    SILU(Derivative.AT_PRE_ACTIVATION),
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

  /** See {@link Activation#elu}. */
  record Elu(double alpha) implements Activation {
    /** Checks alpha. */
    public Elu {
      Arguments.positive(alpha, "alpha");
    }

    @Override
    public Derivative derivative() {
      return Derivative.AT_OUTPUT;
    }
  }
}
