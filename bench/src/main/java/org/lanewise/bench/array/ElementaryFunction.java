package org.lanewise.bench.array;

import java.util.Locale;
import org.lanewise.bench.work.ErrorFunction;

/** The functions that are measured, and what they are: slow, obvious, in double. */
public enum ElementaryFunction {
  EXP, EXPM1, LOG, LOG1P, TANH, SIGMOID, ERF;

  /** Finds one by its name in small letters. */
  public static ElementaryFunction of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** f(x), within some ULP of double. */
  public double of(double x) {
    return switch (this) {
      case EXP -> StrictMath.exp(x);
      case EXPM1 -> StrictMath.expm1(x);
      case LOG -> StrictMath.log(x);
      case LOG1P -> StrictMath.log1p(x);
      case TANH -> StrictMath.tanh(x);
      case SIGMOID -> 1 / (1 + StrictMath.exp(-x));
      case ERF -> ErrorFunction.erf(x);
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
}
