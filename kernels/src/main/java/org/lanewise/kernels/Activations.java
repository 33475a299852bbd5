package org.lanewise.kernels;

import org.lanewise.kernels.internal.Function;

/** From the public description of an activation to what the kernels switch on. */
final class Activations {
  private Activations() {}

  /** Exhaustive: a new kind of activation does not compile until it has kernels. */
  static Function function(Activation activation) {
    return switch (activation) {
      case Activation.Pointwise pointwise ->
        switch (pointwise) {
          case IDENTITY -> Function.IDENTITY;
          case RELU -> Function.RELU;
          case SIGMOID -> Function.SIGMOID;
          case TANH -> Function.TANH;
          case SOFTPLUS -> Function.SOFTPLUS;
          case GELU -> Function.GELU;
          case GELU_TANH -> Function.GELU_TANH;
          case SILU -> Function.SILU;
          case HARD_SWISH -> Function.HARD_SWISH;
        };
      case Activation.LeakyRelu leaky -> Function.LEAKY_RELU;
      case Activation.Elu elu -> Function.ELU;
    };
  }

  /** The function's parameter, rounded; 0 if it has none. */
  static float floatParameter(Activation activation) {
    return (float) doubleParameter(activation);
  }

  /** The function's parameter; 0 if it has none. */
  static double doubleParameter(Activation activation) {
    return switch (activation) {
      case Activation.Pointwise pointwise -> 0;
      case Activation.LeakyRelu leaky -> leaky.slope();
      case Activation.Elu elu -> elu.alpha();
    };
  }
}
