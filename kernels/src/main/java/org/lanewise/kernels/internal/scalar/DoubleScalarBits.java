// @lanes inlined
package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.DoubleConstants;

/** The operations on the bits of binary64. */
final class DoubleScalarBits {
  private static final long ROUND_BITS = Double.doubleToRawLongBits(DoubleConstants.ROUND);
  private static final long SIGN = Double.doubleToRawLongBits(-0.0);

  private DoubleScalarBits() {}

  /**
   * x·2ⁿ, where {@code rounded} = ROUND + n and |n| ≤ 2·MAX_EXPONENT; in two factors, so that the
   * powers of two stay finite and a subnormal result is rounded once.
   */
  static double scale(double x, double rounded) {
    long n = Double.doubleToRawLongBits(rounded) - ROUND_BITS;
    long half = n >> 1;
    return x * powerOf(half) * powerOf(n - half);
  }

  /** 2ⁿ for a normal 2ⁿ, where {@code rounded} = ROUND + n. */
  static double power(double rounded) {
    return powerOf(Double.doubleToRawLongBits(rounded) - ROUND_BITS);
  }

  /** y ≥ 0 with the sign of x. */
  static double withSignOf(double x, double y) {
    return Double
        .longBitsToDouble((Double.doubleToRawLongBits(x) & SIGN) | Double.doubleToRawLongBits(y));
  }

  private static double powerOf(long n) {
    return Double.longBitsToDouble((n + Double.MAX_EXPONENT) << (Double.PRECISION - 1));
  }
}
