// @lanes inlined
package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.DoubleConstants;

/** The operations on the bits of binary64. */
final class DoubleScalarBits {
  private static final int FRACTION = Double.PRECISION - 1;
  private static final long FRACTION_MASK = (1L << FRACTION) - 1;
  private static final long SIGN = 1L << 63;
  private static final long EXPONENT_MASK = SIGN - (1L << FRACTION);
  private static final long ONE = Double.doubleToRawLongBits(1);
  private static final long SQRT_HALF = Double.doubleToRawLongBits(0x1.6a09e667f3bcdp-1);
  private static final long ROUND = Double.doubleToRawLongBits(DoubleConstants.ROUND);

  private DoubleScalarBits() {}

  /** 2ⁿ for a normal 2ⁿ, where {@code rounded} = ROUND_POWER + n: all but the exponent is shifted out. */
  static double power(double rounded) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(rounded) << FRACTION);
  }

  /**
   * x·2ⁿ, where {@code rounded} = ROUND_SCALE + n; in two factors, so that the powers of two stay finite
   * and a subnormal result is rounded once.
   */
  static double scale(double x, double rounded) {
    return x * firstFactor(rounded) * secondFactor(rounded);
  }

  /** 2 to about n / 2, where {@code rounded} = ROUND_SCALE + n. */
  static double firstFactor(double rounded) {
    return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) >>> 1) << FRACTION);
  }

  /** 2ⁿ / firstFactor. */
  static double secondFactor(double rounded) {
    long n = Double.doubleToRawLongBits(rounded);
    return Double.longBitsToDouble((n - (n >>> 1)) << FRACTION);
  }

  /** k, where x = 2ᵏ·m is normal and √½ ≤ m &lt; √2. */
  static double exponent(double x) {
    long k = (Double.doubleToRawLongBits(x) + (ONE - SQRT_HALF)) >>> FRACTION;
    return Double.longBitsToDouble(k | ROUND) - (DoubleConstants.ROUND + Double.MAX_EXPONENT);
  }

  /** m, where x = 2ᵏ·m is normal and √½ ≤ m &lt; √2. */
  static double significand(double x) {
    long k = Double.doubleToRawLongBits(x) + (ONE - SQRT_HALF);
    return Double.longBitsToDouble((k & FRACTION_MASK) + SQRT_HALF);
  }

  /** 2¹⁻ᵏ, where x = 2ᵏ·m is normal and √½ ≤ m &lt; √2; 0 instead of a subnormal power. */
  static double inversePower(double x) {
    long k = (Double.doubleToRawLongBits(x) + (ONE - SQRT_HALF)) & EXPONENT_MASK;
    return Double.longBitsToDouble(k ^ EXPONENT_MASK);
  }

  /** y ≥ 0 with the sign of x. */
  static double withSignOf(double x, double y) {
    return Double
        .longBitsToDouble((Double.doubleToRawLongBits(x) & SIGN) | Double.doubleToRawLongBits(y));
  }

  /** −|x|, but at least {@code min}, which is negative; {@code min} for NaN. */
  static double minusSize(double x, double min) {
    return Double.longBitsToDouble(
        Math.min(Double.doubleToRawLongBits(x) | SIGN, Double.doubleToRawLongBits(min)));
  }

  /** √x, rounded once. */
  static double sqrt(double x) {
    return Math.sqrt(x);
  }
}
