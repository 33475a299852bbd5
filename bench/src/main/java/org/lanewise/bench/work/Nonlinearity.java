package org.lanewise.bench.work;

import org.lanewise.kernels.Activation;

/** The activations that are measured, and what they are: slow, obvious, in double. */
public enum Nonlinearity {
  RELU, TANH, SIGMOID, GELU;

  private static final double ROOT_TWO = Math.sqrt(2);
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  /** Finds the one in the name of an operation, such as {@code BIAS_RELU} or {@code DRELU_BGRAD}. */
  public static Nonlinearity of(String operation) {
    return valueOf(operation.replaceAll("^(BIAS_|D)|_BGRAD$", ""));
  }

  /** What Lanewise calls it. */
  public Activation activation() {
    return switch (this) {
      case RELU -> Activation.RELU;
      case TANH -> Activation.TANH;
      case SIGMOID -> Activation.SIGMOID;
      case GELU -> Activation.GELU;
    };
  }

  /** f(z). */
  public double of(double z) {
    return switch (this) {
      case RELU -> z > 0 ? z : 0;
      case TANH -> StrictMath.tanh(z);
      case SIGMOID -> 1 / (1 + StrictMath.exp(-z));
      case GELU -> z * normal(z);
    };
  }

  /** f′ at what the forward pass saved: the output f(z), or for GELU z. */
  public double derivative(double saved) {
    return switch (this) {
      case RELU -> saved > 0 ? 1 : 0;
      case TANH -> 1 - saved * saved;
      case SIGMOID -> saved * (1 - saved);
      case GELU -> normal(saved)
          + saved * StrictMath.exp(-saved * saved / 2) / ROOT_TWO_PI;
    };
  }

  /** The standard normal distribution. */
  private static double normal(double z) {
    return (1 + ErrorFunction.erf(z / ROOT_TWO)) / 2;
  }
}
