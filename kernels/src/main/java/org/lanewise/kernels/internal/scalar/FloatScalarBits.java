package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.FloatConstants;

/** The operations on the bits of binary32. */
final class FloatScalarBits {
  private static final int ROUND_BITS = Float.floatToRawIntBits(FloatConstants.ROUND);

  private FloatScalarBits() {}

  /** x·2ⁿ, where {@code rounded} = ROUND + n; in two factors, each a normal power of two. */
  static float scale(float x, float rounded) {
    int n = Float.floatToRawIntBits(rounded) - ROUND_BITS;
    int half = n >> 1;
    return x * power(half) * power(n - half);
  }

  private static float power(int n) {
    return Float.intBitsToFloat((n + Float.MAX_EXPONENT) << (Float.PRECISION - 1));
  }
}
