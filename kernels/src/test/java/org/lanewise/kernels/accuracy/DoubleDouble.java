package org.lanewise.kernels.accuracy;

/**
 * An unevaluated sum of two doubles, |low| ≤ ulp(high) / 2: about 106 bits.
 *
 * <p>The algorithms are those of M. Joldes, J.-M. Muller and V. Popescu, <i>Tight and rigorous error
 * bounds for basic building blocks of double-word arithmetic</i>, ACM TOMS 44 (2017); relative errors
 * of some 2⁻¹⁰³ an operation. Neither overflow nor underflow is cared for.
 */
record DoubleDouble(double high, double low) {
  static final DoubleDouble ZERO = of(0);
  static final DoubleDouble ONE = of(1);

  static DoubleDouble of(double x) {
    return new DoubleDouble(x, 0);
  }

  /** a + b, exactly (Knuth). */
  static DoubleDouble sum(double a, double b) {
    double sum = a + b;
    double partOfB = sum - a;
    return new DoubleDouble(sum, (a - (sum - partOfB)) + (b - partOfB));
  }

  /** a · b, exactly. */
  static DoubleDouble product(double a, double b) {
    double product = a * b;
    return new DoubleDouble(product, Math.fma(a, b, -product));
  }

  /** a + b where |a| ≥ |b|, exactly (Dekker). */
  private static DoubleDouble ordered(double a, double b) {
    double sum = a + b;
    return new DoubleDouble(sum, b - (sum - a));
  }

  DoubleDouble plus(double y) {
    DoubleDouble sum = sum(high, y);
    return ordered(sum.high, low + sum.low);
  }

  DoubleDouble plus(DoubleDouble y) {
    DoubleDouble highs = sum(high, y.high);
    DoubleDouble lows = sum(low, y.low);
    DoubleDouble sum = ordered(highs.high, highs.low + lows.high);
    return ordered(sum.high, lows.low + sum.low);
  }

  DoubleDouble minus(DoubleDouble y) {
    return plus(y.negated());
  }

  DoubleDouble times(double y) {
    DoubleDouble product = product(high, y);
    return ordered(product.high, Math.fma(low, y, product.low));
  }

  DoubleDouble times(DoubleDouble y) {
    DoubleDouble product = product(high, y.high);
    double cross = Math.fma(high, y.low, low * y.high);
    return ordered(product.high, product.low + cross);
  }

  DoubleDouble dividedBy(DoubleDouble y) {
    double quotient = high / y.high;
    DoubleDouble remainder = minus(y.times(quotient));
    return ordered(quotient, remainder.high / y.high);
  }

  DoubleDouble negated() {
    return new DoubleDouble(-high, -low);
  }

  /** This · 2ⁿ, exactly. */
  DoubleDouble scaled(int n) {
    return n == 0 ? this : new DoubleDouble(Math.scalb(high, n), Math.scalb(low, n));
  }
}
