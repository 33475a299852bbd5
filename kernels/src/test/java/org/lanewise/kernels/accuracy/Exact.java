package org.lanewise.kernels.accuracy;

/**
 * The functions in double-double: what the double functions are measured against, to some 2⁻⁹⁰ of
 * their values.
 *
 * <p>f(x, shift) is f(x)·2<sup>shift</sup>, so that a result near the ends of double's range can be had
 * with all its bits; arguments are finite.
 */
final class Exact {
  /** ln 2, √½, √(2/π), 2/√π and π to 107 bits. */
  static final DoubleDouble LN2 = new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
  static final DoubleDouble SQRT_HALF =
      new DoubleDouble(0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55);
  static final DoubleDouble SQRT_2_BY_PI =
      new DoubleDouble(0x1.9884533d43651p-1, -0x1.cbc0d30ebfd15p-55);
  static final DoubleDouble TWO_BY_SQRT_PI =
      new DoubleDouble(0x1.20dd750429b6dp0, 0x1.1ae3a914fed80p-56);
  static final DoubleDouble PI = new DoubleDouble(0x1.921fb54442d18p1, 0x1.1a62633145c07p-53);

  /** The cubic coefficient of {@link #geluTanh}, as decimal as Hendrycks and Gimpel wrote it. */
  static final DoubleDouble GELU_CUBIC = DoubleDouble.of(44715).dividedBy(DoubleDouble.of(1e6));

  /** Below this the functions that are 0 at 0 are their tangent to all digits. */
  private static final double TINY = 0x1p-300;

  /** Beyond this size e<sup>x</sup> is 0, or beyond double's range, at any shift in use. */
  private static final double EXP_LIMIT = 1100;

  /** The halvings of a reduced argument before e<sup>r</sup> − 1 is a short series. */
  private static final int HALVINGS = 3;

  /** 1/13! … 1/1!. */
  private static final DoubleDouble[] EXP = new DoubleDouble[13];

  /** (−1)ⁿ / (n!·(2n + 1)) from n = 27 down to 0: the series of √π/2·erf x / x in x². */
  private static final DoubleDouble[] ERF = new DoubleDouble[28];

  static {
    DoubleDouble factorial = DoubleDouble.ONE;
    for (int n = 1; n <= EXP.length; n++) {
      factorial = factorial.times(n);
      EXP[EXP.length - n] = DoubleDouble.ONE.dividedBy(factorial);
    }
    DoubleDouble signed = DoubleDouble.ONE;
    for (int n = 0; n < ERF.length; n++) {
      signed = n == 0 ? signed : signed.times(-n);
      ERF[ERF.length - 1 - n] = DoubleDouble.ONE.dividedBy(signed.times(2 * n + 1));
    }
  }

  /** The step of the trapezoidal rule in {@link #erfc}. */
  private static final double STEP = 0.375;

  /** e<sup>−(n·STEP)²</sup> for n = 1 …, until nothing is left of it. */
  private static final DoubleDouble[] GAUSS = new DoubleDouble[22];

  static {
    for (int n = 1; n <= GAUSS.length; n++) {
      GAUSS[n - 1] = exp(DoubleDouble.of(-n * STEP * n * STEP), 0);
    }
  }

  private Exact() {}

  /** 2ⁿ·e<sup>r</sup>, x = n·ln 2 + r. */
  static DoubleDouble exp(DoubleDouble x, int shift) {
    if (x.high() < -EXP_LIMIT) {
      return DoubleDouble.ZERO;
    }
    DoubleDouble y = limited(x, EXP_LIMIT);
    int n = binades(y);
    return expm1Reduced(reduced(y, n)).plus(1).scaled(n + shift);
  }

  static DoubleDouble expm1(DoubleDouble x, int shift) {
    int n = binades(limited(x, EXP_LIMIT));
    return n == 0
        ? tiny(x) ? x.scaled(shift) : expm1Reduced(x).scaled(shift)
        : exp(x, shift).plus(-Math.scalb(1.0, shift));
  }

  /** n·ln 2 + log(x / 2ⁿ), the quotient between 1 / 1.375 and 2 / 1.375. */
  static DoubleDouble log(DoubleDouble x, int shift) {
    if (x.high() <= 0) {
      return DoubleDouble.of(StrictMath.log(x.high()));
    }
    int n = Math.getExponent(x.high() * 1.375);
    if (n < Double.MIN_EXPONENT) {
      return log(x.scaled(200), 0).minus(LN2.times(200)).scaled(shift);
    }
    return LN2.times(n).plus(log1pReduced(x.scaled(-n).plus(-1))).scaled(shift);
  }

  static DoubleDouble log1p(DoubleDouble x, int shift) {
    return tiny(x)
        ? x.scaled(shift)
        : Math.abs(x.high()) < 0.25 ? log1pReduced(x).scaled(shift) : log(x.plus(1), shift);
  }

  static DoubleDouble tanh(DoubleDouble x, int shift) {
    if (tiny(x)) {
      return x.scaled(shift);
    }
    DoubleDouble t = expm1(limited(x, 50).scaled(1), 0);
    return t.dividedBy(t.plus(2)).scaled(shift);
  }

  static DoubleDouble sigmoid(DoubleDouble x, int shift) {
    return x.high() < 0
        ? exp(x, shift).dividedBy(exp(x, 0).plus(1))
        : DoubleDouble.ONE.dividedBy(exp(x.negated(), 0).plus(1)).scaled(shift);
  }

  static DoubleDouble erf(DoubleDouble x, int shift) {
    if (Math.abs(x.high()) < 1) {
      return x.scaled(shift).times(TWO_BY_SQRT_PI).times(polynomial(ERF, x.times(x)));
    }
    return (x.high() < 0
        ? erfc(x.negated(), 0).plus(-1)
        : DoubleDouble.ONE.minus(erfc(x, 0))).scaled(shift);
  }

  /**
   * From 1 on the trapezoidal rule with step h over e<sup>−t²</sup> / (t² + x²), −∞ &lt; t &lt; ∞,
   * whose integral is π / x·e<sup>x²</sup>·erfc x (Abramowitz and Stegun 7.4.11), less the contribution
   * of the poles at ±ix (C. Chiarella and A. Reichel, <i>On the evaluation of integrals related to the
   * error function</i>, Math. Comp. 22 (1968); D. B. Hunter and T. Regan, Math. Comp. 26 (1972)). What
   * is neglected is e<sup>−(π/h)²</sup> = 2⁻¹⁰¹.
   */
  static DoubleDouble erfc(DoubleDouble x, int shift) {
    if (x.high() < 1) {
      return x.high() > -1
          ? DoubleDouble.ONE.minus(erf(x, 0)).scaled(shift)
          : DoubleDouble.of(2).minus(erfc(x.negated(), 0)).scaled(shift);
    }
    DoubleDouble y = limited(x, 50);
    DoubleDouble square = y.times(y);
    DoubleDouble half = DoubleDouble.of(0.5).dividedBy(square);
    for (int n = 1; n <= GAUSS.length; n++) {
      half = half.plus(GAUSS[n - 1].dividedBy(square.plus(n * STEP * n * STEP)));
    }
    DoubleDouble rule =
        half.times(2 * STEP).times(y).dividedBy(PI).times(exp(square.negated(), shift));
    DoubleDouble poles = PI.times(y).times(2).dividedBy(DoubleDouble.of(STEP));
    return y.high() * STEP < Math.PI
        ? rule.minus(DoubleDouble.of(2).dividedBy(expm1(poles, 0)).scaled(shift))
        : rule;
  }

  /** x·Φ(x). */
  static DoubleDouble gelu(DoubleDouble x, int shift) {
    return cumulative(x, shift).times(x);
  }

  /** Φ(x) + x·φ(x). */
  static DoubleDouble geluDerivative(DoubleDouble x, int shift) {
    DoubleDouble y = limited(x, 50);
    DoubleDouble density =
        exp(y.times(y).times(-0.5), shift).times(SQRT_HALF).times(TWO_BY_SQRT_PI).times(0.5);
    return cumulative(x, shift).plus(density.times(y));
  }

  /** x·σ(2u), which is x/2·(1 + tanh u). */
  static DoubleDouble geluTanh(DoubleDouble x, int shift) {
    return sigmoid(geluTanhInner(x), shift).times(x);
  }

  /** σ(2u) + x·σ(2u)·σ(−2u)·2u′. */
  static DoubleDouble geluTanhDerivative(DoubleDouble x, int shift) {
    DoubleDouble y = limited(x, 50);
    DoubleDouble twice = geluTanhInner(y);
    DoubleDouble sigmoid = sigmoid(twice, shift);
    DoubleDouble slope =
        SQRT_2_BY_PI.scaled(1).times(GELU_CUBIC.times(3).times(y).times(y).plus(1));
    return sigmoid.plus(y.times(sigmoid).times(sigmoid(twice.negated(), 0)).times(slope));
  }

  static DoubleDouble silu(DoubleDouble x, int shift) {
    return sigmoid(x, shift).times(x);
  }

  /** σ(x)·(1 + x·σ(−x)). */
  static DoubleDouble siluDerivative(DoubleDouble x, int shift) {
    DoubleDouble y = limited(x, EXP_LIMIT);
    return sigmoid(y, shift).times(y.times(sigmoid(y.negated(), 0)).plus(1));
  }

  /** log(1 + eˣ). */
  static DoubleDouble softplus(DoubleDouble x, int shift) {
    if (x.high() > 0) {
      return x.scaled(shift).plus(log1p(exp(x.negated(), 0), shift));
    }
    return x.high() < -80 ? exp(x, shift) : log1p(exp(x, 0), shift);
  }

  /** α·(eˣ − 1) below 0. */
  static DoubleDouble elu(double alpha, DoubleDouble x, int shift) {
    return x.high() > 0 ? x.scaled(shift) : expm1(x, shift).times(alpha);
  }

  /** x·(x + 3) / 6 between −3 and 3. */
  static DoubleDouble hardSwish(DoubleDouble x, int shift) {
    return x.high() <= -3
        ? DoubleDouble.ZERO
        : x.high() >= 3
            ? x.scaled(shift)
            : x.scaled(shift).times(x.plus(3)).dividedBy(DoubleDouble.of(6));
  }

  /** (2x + 3) / 6 between −3 and 3. */
  static DoubleDouble hardSwishDerivative(DoubleDouble x, int shift) {
    return (x.high() <= -3
        ? DoubleDouble.ZERO
        : x.high() >= 3 ? DoubleDouble.ONE : x.scaled(1).plus(3).dividedBy(DoubleDouble.of(6)))
        .scaled(shift);
  }

  /** Φ(x). */
  private static DoubleDouble cumulative(DoubleDouble x, int shift) {
    return erfc(limited(x, 60).times(SQRT_HALF).negated(), shift).times(0.5);
  }

  /** 2u = 2·√(2/π)·(x + 0.044715·x³). */
  private static DoubleDouble geluTanhInner(DoubleDouble x) {
    DoubleDouble y = limited(x, 50);
    return SQRT_2_BY_PI.scaled(1).times(y).times(GELU_CUBIC.times(y).times(y).plus(1));
  }

  private static boolean tiny(DoubleDouble x) {
    return Math.abs(x.high()) < TINY;
  }

  /** x, or what is nearest to it between ±limit. */
  private static DoubleDouble limited(DoubleDouble x, double limit) {
    return Math.abs(x.high()) <= limit ? x : DoubleDouble.of(Math.copySign(limit, x.high()));
  }

  private static int binades(DoubleDouble x) {
    return (int) Math.rint(x.high() / LN2.high());
  }

  private static DoubleDouble reduced(DoubleDouble x, int n) {
    return n == 0 ? x : x.minus(LN2.times(n));
  }

  /** e<sup>r</sup> − 1 for |r| ≤ ln 2 / 2, from r / 8 by (1 + y)² − 1 = 2y + y². */
  private static DoubleDouble expm1Reduced(DoubleDouble r) {
    DoubleDouble eighth = r.scaled(-HALVINGS);
    DoubleDouble y = polynomial(EXP, eighth).times(eighth);
    for (int i = 0; i < HALVINGS; i++) {
      y = y.scaled(1).plus(y.times(y));
    }
    return y;
  }

  /** log(1 + u) for u in about ±½: one step of Newton's method on e<sup>y</sup> − 1 = u. */
  private static DoubleDouble log1pReduced(DoubleDouble u) {
    double y = StrictMath.log1p(u.high());
    DoubleDouble power = expm1Reduced(DoubleDouble.of(y));
    return DoubleDouble.sum(y, u.minus(power).high() / (1 + power.high()));
  }

  private static DoubleDouble polynomial(DoubleDouble[] coefficients, DoubleDouble x) {
    DoubleDouble y = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      y = y.times(x).plus(coefficients[i]);
    }
    return y;
  }
}
