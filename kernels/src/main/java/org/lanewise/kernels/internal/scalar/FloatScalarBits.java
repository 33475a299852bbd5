// @lanes inlined
package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.FloatConstants;

/** The operations on the bits of binary32. */
final class FloatScalarBits {
  private static final int FRACTION = Float.PRECISION - 1;
  private static final int FRACTION_MASK = (1 << FRACTION) - 1;
  private static final int SIGN = 1 << 31;
  private static final int EXPONENT_MASK = SIGN - (1 << FRACTION);
  private static final int ONE = Float.floatToRawIntBits(1);
  private static final int SQRT_HALF = Float.floatToRawIntBits(0x1.6a09e6p-1f);
  private static final int ROUND = Float.floatToRawIntBits(FloatConstants.ROUND);

  private FloatScalarBits() {}

  /** 2ⁿ for a normal 2ⁿ, where {@code rounded} = ROUND_POWER + n: all but the exponent is shifted out. */
  static float power(float rounded) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(rounded) << FRACTION);
  }

  /**
   * x·2ⁿ, where {@code rounded} = ROUND_SCALE + n; in two factors, so that the powers of two stay finite
   * and a subnormal result is rounded once.
   */
  static float scale(float x, float rounded) {
    return x * firstFactor(rounded) * secondFactor(rounded);
  }

  /** 2 to about n / 2, where {@code rounded} = ROUND_SCALE + n. */
  static float firstFactor(float rounded) {
    return Float.intBitsToFloat((Float.floatToRawIntBits(rounded) >>> 1) << FRACTION);
  }

  /** 2ⁿ / firstFactor. */
  static float secondFactor(float rounded) {
    int n = Float.floatToRawIntBits(rounded);
    return Float.intBitsToFloat((n - (n >>> 1)) << FRACTION);
  }

  /** k, where x = 2ᵏ·m is normal and √½ ≤ m &lt; √2. */
  static float exponent(float x) {
    int k = (Float.floatToRawIntBits(x) + (ONE - SQRT_HALF)) >>> FRACTION;
    return Float.intBitsToFloat(k | ROUND) - (FloatConstants.ROUND + Float.MAX_EXPONENT);
  }

  /** m, where x = 2ᵏ·m is normal and √½ ≤ m &lt; √2. */
  static float significand(float x) {
    int k = Float.floatToRawIntBits(x) + (ONE - SQRT_HALF);
    return Float.intBitsToFloat((k & FRACTION_MASK) + SQRT_HALF);
  }

  /** 2¹⁻ᵏ, where x = 2ᵏ·m is normal and √½ ≤ m &lt; √2; 0 instead of a subnormal power. */
  static float inversePower(float x) {
    int k = (Float.floatToRawIntBits(x) + (ONE - SQRT_HALF)) & EXPONENT_MASK;
    return Float.intBitsToFloat(k ^ EXPONENT_MASK);
  }

  /** y ≥ 0 with the sign of x. */
  static float withSignOf(float x, float y) {
    return Float.intBitsToFloat((Float.floatToRawIntBits(x) & SIGN) | Float.floatToRawIntBits(y));
  }

  /** −|x|, but at least {@code min}, which is negative; {@code min} for NaN. */
  static float minusSize(float x, float min) {
    return Float.intBitsToFloat(
        Math.min(Float.floatToRawIntBits(x) | SIGN, Float.floatToRawIntBits(min)));
  }

  /** √x, rounded once. */
  static float sqrt(float x) {
    return (float) Math.sqrt(x);
  }
}
