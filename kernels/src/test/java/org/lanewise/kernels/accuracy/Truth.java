package org.lanewise.kernels.accuracy;

import java.util.function.DoubleUnaryOperator;

/**
 * What an elementwise function should be.
 *
 * @param reference in double, for floats
 * @param exact in double-double, for doubles
 * @param atMinusInfinity its value or limit there
 * @param atInfinity its value or limit there
 * @param from the least argument that is worth a sample
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
        reference, exact, atMinusInfinity, atInfinity, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /** The same, with samples from this range only. */
  Truth within(double from, double to) {
    return new Truth(reference, exact, atMinusInfinity, atInfinity, from, to);
  }

  /** The error of a float result. */
  double error(float x, float computed, Bound bound) {
    double value = Float.isInfinite(x) ? atInfinity(x) : reference.applyAsDouble(x);
    return Format.FLOAT.error(computed, value, 0, 0, bound);
  }

  /** The error of a double result; far from 1 it is taken where there is room for the exact value. */
  double error(double x, double computed, Bound bound) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return Format.DOUBLE.error(computed, Double.isNaN(x) ? x : atInfinity(x), 0, 0, bound);
    }
    double size = Math.abs(computed);
    int shift = size > 0x1p600 ? -600 : size < 0x1p-600 ? 600 : 0;
    DoubleDouble value = exact.apply(DoubleDouble.of(x), shift);
    return Format.DOUBLE.error(computed, value.high(), value.low(), shift, bound);
  }

  private double atInfinity(double x) {
    return x > 0 ? atInfinity : atMinusInfinity;
  }
}
