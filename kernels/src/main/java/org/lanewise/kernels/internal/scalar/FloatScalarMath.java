// @lanes
package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.FloatConstants;
import org.lanewise.kernels.internal.Platform;

/**
 * Elementary functions from IEEE-exact operations in one fixed order: the definition of their bits,
 * which the vector provider repeats in lanes.
 */
final class FloatScalarMath {
  private FloatScalarMath() {}

  /** a·b + c, rounded once where the hardware can. */
  static float fma(float a, float b, float c) {
    return Platform.FMA ? Math.fma(a, b, c) : a * b + c;
  }

  /** Horner's scheme, the highest coefficient first. */
  static float polynomial(float x, float[] coefficients) {
    float p = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      p = fma(p, x, coefficients[i]);
    }
    return p;
  }

  /** e<sup>x</sup>. */
  static float exp(float x) {
    float low = x < FloatConstants.EXP_MIN ? FloatConstants.EXP_MIN : x;
    float clamped = low > FloatConstants.EXP_MAX ? FloatConstants.EXP_MAX : low;
    float n = round(clamped);
    return FloatScalarBits.scale(expm1Reduced(reduce(clamped, n)) + 1, n);
  }

  /** tanh x = sign(x)·t / (t + 2), t = e<sup>2|x|</sup> − 1. */
  static float tanh(float x) {
    float size = Math.abs(x);
    float clamped = size > FloatConstants.TANH_MAX ? FloatConstants.TANH_MAX : size;
    float twice = clamped + clamped;
    float n = round(twice);
    float power = FloatScalarBits.power(n);
    float t = fma(expm1Reduced(reduce(twice, n)), power, power - 1);
    return FloatScalarBits.withSignOf(x, t / (t + 2));
  }

  /** 1 / (1 + e⁻ˣ) for x ≥ 0, eˣ / (1 + eˣ) below: e<sup>−|x|</sup> either way. */
  static float sigmoid(float x) {
    float power = exp(-Math.abs(x));
    return (x < 0 ? power : 1) / (power + 1);
  }

  /** ROUND + x / ln 2 rounded to an integer. */
  private static float round(float x) {
    return fma(x, FloatConstants.LOG2_E, FloatConstants.ROUND);
  }

  /** x − n·ln 2. */
  private static float reduce(float x, float rounded) {
    float minusN = FloatConstants.ROUND - rounded;
    float high = fma(minusN, FloatConstants.LN2_HIGH, x);
    return fma(minusN, FloatConstants.LN2_LOW, high);
  }

  /** e<sup>r</sup> − 1 for a reduced r. */
  private static float expm1Reduced(float r) {
    return fma(polynomial(r, FloatConstants.EXP), r * r, r);
  }
}
