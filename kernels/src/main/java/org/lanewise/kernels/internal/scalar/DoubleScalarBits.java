package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.DoubleConstants;

/** The operations on the bits of binary64. */
final class DoubleScalarBits {
  private static final long ROUND_BITS = Double.doubleToRawLongBits(DoubleConstants.ROUND);

  private DoubleScalarBits() {}

  /** x·2ⁿ, where {@code rounded} = ROUND + n; in two factors, each a normal power of two. */
  static double scale(double x, double rounded) {
    long n = Double.doubleToRawLongBits(rounded) - ROUND_BITS;
    long half = n >> 1;
    return x * power(half) * power(n - half);
  }

  private static double power(long n) {
    return Double.longBitsToDouble((n + Double.MAX_EXPONENT) << (Double.PRECISION - 1));
  }
}
