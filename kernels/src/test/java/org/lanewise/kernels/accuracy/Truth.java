package org.lanewise.kernels.accuracy;

import java.util.function.DoubleUnaryOperator;

/**
 * What an elementwise function should be.
 *
 * @param reference in double, for floats
 * @param exact in double-double, for doubles
 * @param atMinusInfinity its value or limit there
 * @param atInfinity its value or limit there
 * @param from the least argument that matters: any result is right outside
 * @param to the greatest one
 */
record Truth(
    DoubleUnaryOperator reference, Extended exact,
    double atMinusInfinity, double atInfinity, double from, double to) {

  /** f(x)·2<sup>shift</sup>; see {@link Exact}. */
  @FunctionalInterface
  interface Extended {
    DoubleDouble apply(DoubleDouble x, int shift);
  }

  static Truth of(
      DoubleUnaryOperator reference, Extended exact, double atMinusInfinity, double atInfinity) {
    return new Truth(
        reference, exact, atMinusInfinity, atInfinity, Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY);
  }

  /** The same, of these arguments only. */
  Truth within(double from, double to) {
    return new Truth(reference, exact, atMinusInfinity, atInfinity, from, to);
  }

  /** The value at any argument, infinite ones too, as good as the reference is. */
  double inDouble(double x) {
    return Double.isInfinite(x) ? x > 0 ? atInfinity : atMinusInfinity : reference.applyAsDouble(x);
  }

  /** The error of a float result. */
  double error(float x, float computed, Bound bound) {
    return matters(x) ? Format.FLOAT.error(computed, inDouble(x), 0, 0, bound) : 0;
  }

  /** The error of a double result; far from 1 it is taken where there is room for the exact value. */
  double error(double x, double computed, Bound bound) {
    if (!matters(x)) {
      return 0;
    }
    if (!Double.isFinite(x)) {
      return Format.DOUBLE.error(computed, inDouble(x), 0, 0, bound);
    }
    double size = Math.abs(computed);
    int shift = size > 0x1p600 ? -600 : size < 0x1p-600 ? 600 : 0;
    DoubleDouble value = exact.apply(DoubleDouble.of(x), shift);
    // Double-double loses the sign of a zero.
    double high = value.high() == 0 ? Math.copySign(0, reference.applyAsDouble(x)) : value.high();
    return Format.DOUBLE.error(computed, high, value.low(), shift, bound);
  }

  boolean matters(double x) {
    return !(x < from || x > to);
  }
}
