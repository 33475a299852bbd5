package org.lanewise.kernels.accuracy;

/**
 * The functions in double, from {@link StrictMath}: what the float functions are measured against, to
 * 2⁻⁴⁰ of their values, 10⁻⁴ ULP of a float.
 */
final class Reference {
  private static final double SQRT_HALF = Exact.SQRT_HALF.high();
  private static final double SQRT_2_BY_PI = Exact.SQRT_2_BY_PI.high();
  private static final double TWO_BY_SQRT_PI = Exact.TWO_BY_SQRT_PI.high();
  private static final double GELU_CUBIC = Exact.GELU_CUBIC.high();

  /** (−1)ⁿ / (n!·(2n + 1)) from n = 17 down to 0: the series of √π/2·erf x / x in x². */
  private static final double[] ERF = new double[18];

  static {
    double signed = 1;
    for (int n = 0; n < ERF.length; n++) {
      signed = n == 0 ? signed : signed * -n;
      ERF[ERF.length - 1 - n] = 1 / (signed * (2 * n + 1));
    }
  }

  /** The step of the trapezoidal rule in {@link #erfc}. */
  private static final double STEP = 0.5;

  /** e<sup>−(n·STEP)²</sup> for n = 1 …, until nothing is left of it. */
  private static final double[] GAUSS = new double[12];

  static {
    for (int n = 1; n <= GAUSS.length; n++) {
      GAUSS[n - 1] = StrictMath.exp(-n * STEP * n * STEP);
    }
  }

  private Reference() {}

  static double sigmoid(double x) {
    double power = StrictMath.exp(-Math.abs(x));
    return (x < 0 ? power : 1) / (1 + power);
  }

  static double erf(double x) {
    if (!(Math.abs(x) >= 1)) {
      double square = x * x;
      double sum = ERF[0];
      for (int i = 1; i < ERF.length; i++) {
        sum = Math.fma(sum, square, ERF[i]);
      }
      return TWO_BY_SQRT_PI * x * sum;
    }
    return x < 0 ? erfc(-x) - 1 : 1 - erfc(x);
  }

  /** As {@link Exact#erfc}; what is neglected is e<sup>−(π/h)²</sup> = 2⁻⁵⁷. */
  static double erfc(double x) {
    if (Math.abs(x) < 1) {
      return 1 - erf(x);
    }
    if (x < 0) {
      return 2 - erfc(-x);
    }
    double square = x * x;
    double half = 0.5 / square;
    for (int n = 1; n <= GAUSS.length; n++) {
      half += GAUSS[n - 1] / (square + n * STEP * n * STEP);
    }
    double rule = half * 2 * STEP * x / Math.PI * StrictMath.exp(-square);
    return x * STEP < Math.PI ? rule - 2 / StrictMath.expm1(2 * Math.PI * x / STEP) : rule;
  }

  static double gelu(double x) {
    return x * cumulative(x);
  }

  static double geluDerivative(double x) {
    double density = TWO_BY_SQRT_PI * SQRT_HALF / 2 * StrictMath.exp(-0.5 * x * x);
    return cumulative(x) + x * density;
  }

  static double geluTanh(double x) {
    return x * sigmoid(geluTanhInner(x));
  }

  static double geluTanhDerivative(double x) {
    double twice = geluTanhInner(x);
    double slope = 2 * SQRT_2_BY_PI * (1 + 3 * GELU_CUBIC * x * x);
    return sigmoid(twice) + x * sigmoid(twice) * sigmoid(-twice) * slope;
  }

  static double silu(double x) {
    return x * sigmoid(x);
  }

  static double siluDerivative(double x) {
    return sigmoid(x) * (1 + x * sigmoid(-x));
  }

  static double softplus(double x) {
    double tail = StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    return x > 0 ? x + tail : tail;
  }

  static double elu(double alpha, double x) {
    return x > 0 ? x : alpha * StrictMath.expm1(x);
  }

  static double hardSwish(double x) {
    return x * Math.max(0, Math.min(x + 3, 6)) / 6;
  }

  static double hardSwishDerivative(double x) {
    return x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6;
  }

  /** Φ(x). */
  private static double cumulative(double x) {
    return 0.5 * erfc(-SQRT_HALF * x);
  }

  /** 2u = 2·√(2/π)·(x + 0.044715·x³). */
  private static double geluTanhInner(double x) {
    return 2 * SQRT_2_BY_PI * x * (1 + GELU_CUBIC * x * x);
  }
}
