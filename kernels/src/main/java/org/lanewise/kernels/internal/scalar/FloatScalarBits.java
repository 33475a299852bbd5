// @lanes inlined
package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.FloatConstants;

/** The operations on the bits of binary32. */
final class FloatScalarBits {
  private static final int ROUND_BITS = Float.floatToRawIntBits(FloatConstants.ROUND);
  private static final int SIGN = Float.floatToRawIntBits(-0.0f);

  private FloatScalarBits() {}

  /**
   * x·2ⁿ, where {@code rounded} = ROUND + n and |n| ≤ 2·MAX_EXPONENT; in two factors, so that the
   * powers of two stay finite and a subnormal result is rounded once.
   */
  static float scale(float x, float rounded) {
    int n = Float.floatToRawIntBits(rounded) - ROUND_BITS;
    int half = n >> 1;
    return x * powerOf(half) * powerOf(n - half);
  }

  /** 2ⁿ for a normal 2ⁿ, where {@code rounded} = ROUND + n. */
  static float power(float rounded) {
    return powerOf(Float.floatToRawIntBits(rounded) - ROUND_BITS);
  }

  /** y ≥ 0 with the sign of x. */
  static float withSignOf(float x, float y) {
    return Float.intBitsToFloat((Float.floatToRawIntBits(x) & SIGN) | Float.floatToRawIntBits(y));
  }

  private static float powerOf(int n) {
    return Float.intBitsToFloat((n + Float.MAX_EXPONENT) << (Float.PRECISION - 1));
  }
}
