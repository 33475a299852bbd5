// @lanes inlined
package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.FloatConstants;

/**
 * What all functions built on e<sup>x</sup> share: x = n·ln 2 + r (W. J. Cody and W. Waite, <i>Software
 * Manual for the Elementary Functions</i>, 1980).
 */
final class FloatScalarExponential {
  private FloatScalarExponential() {}

  /** r = x − n·ln 2, |r| ≤ ln 2 / 2, rounded once: the first product and its sum are exact. */
  static float reduced(float x, float minusN) {
    float high = FloatScalarMath.fma(minusN, FloatConstants.LN2_HIGH, x);
    return FloatScalarMath.fma(minusN, FloatConstants.LN2_LOW, high);
  }

  /** e<sup>r</sup> for a reduced r. */
  static float exp(float r) {
    float slope =
        FloatScalarMath.fma(FloatScalarMath.polynomial(r, FloatConstants.EXP), r, 1);
    return FloatScalarMath.fma(slope, r, 1);
  }

  /** e<sup>r</sup> − 1 for a reduced r. */
  static float expm1(float r) {
    return FloatScalarMath.fma(
        FloatScalarMath.polynomial(r, FloatConstants.EXP), r * r, r);
  }
}
