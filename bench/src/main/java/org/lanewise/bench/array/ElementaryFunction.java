package org.lanewise.bench.array;

import java.util.Locale;

/** The functions that are measured, and what they are: slow, obvious, in double. */
public enum ElementaryFunction {
  EXP, EXPM1, LOG, LOG1P, TANH, SIGMOID, ERF;

  private static final double TWO_BY_ROOT_PI = 2 / Math.sqrt(Math.PI);

  /** Finds one by its name in small letters. */
  public static ElementaryFunction of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** f(x), far closer than a result in double has to be, but for erf: a few ULP. */
  public double of(double x) {
    return switch (this) {
      case EXP -> StrictMath.exp(x);
      case EXPM1 -> StrictMath.expm1(x);
      case LOG -> StrictMath.log(x);
      case LOG1P -> StrictMath.log1p(x);
      case TANH -> StrictMath.tanh(x);
      case SIGMOID -> 1 / (1 + StrictMath.exp(-x));
      case ERF -> erf(x);
    };
  }

  /** Arguments are drawn from here on: where a function does more than reach its limit. */
  double low() {
    return switch (this) {
      case EXP, EXPM1, SIGMOID -> -10;
      case LOG -> 0.01;
      case LOG1P -> -0.9;
      case TANH, ERF -> -3;
    };
  }

  /** Arguments are drawn up to here. */
  double high() {
    return switch (this) {
      case EXP, EXPM1, SIGMOID -> 10;
      case LOG, LOG1P -> 100;
      case TANH, ERF -> 3;
    };
  }

  /** 2/√π·e<sup>−x²</sup>·Σ 2ⁿx²ⁿ⁺¹ / (1·3·5…(2n + 1)), all of one sign (Abramowitz & Stegun, 7.1.6). */
  private static double erf(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return TWO_BY_ROOT_PI * StrictMath.exp(-x * x) * sum;
  }
}
