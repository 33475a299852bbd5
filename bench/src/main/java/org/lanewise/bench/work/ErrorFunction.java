package org.lanewise.bench.work;

/** erf, which {@code StrictMath} lacks: slow, obvious, within some ULP. */
public final class ErrorFunction {
  private static final double TWO_BY_ROOT_PI = 2 / Math.sqrt(Math.PI);

  /** From here on it is 1 in double. */
  private static final double LIMIT = 6;

  private ErrorFunction() {}

  /** 2/√π·e<sup>−x²</sup>·Σ 2ⁿx²ⁿ⁺¹ / (1·3·5…(2n + 1)), all of one sign (Abramowitz and Stegun, 7.1.6). */
  public static double erf(double x) {
    if (Math.abs(x) > LIMIT) {
      return Math.signum(x);
    }
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return TWO_BY_ROOT_PI * StrictMath.exp(-x * x) * sum;
  }
}
