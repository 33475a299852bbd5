// @lanes
package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.FloatConstants;

/**
 * Activations, and their gradients: da·f′ at the output a where that is exact, else at the pre-activation
 * z. Infinities give the limits, NaN gives NaN.
 *
 * <p>|error| ≤ c·ε·max(|f|, floor), ε = 2⁻²³ or 2⁻⁵²: GELU with c = 4 (3.3 measured in float over all
 * arguments, 2.9 in double), softplus, hard-swish and ELU with c = 2 (1.5), all with floor MIN_NORMAL; SiLU
 * with c = 2 (2.0) and floor 10⁻³⁰; the tanh form of GELU, whose cubic loses digits in the tail, with c =
 * 2 (1.8) and floor ¼; a derivative at the pre-activation, which has a zero, with c = 2 (1.8) and floor 1.
 */
final class FloatScalarActivations {
  private FloatScalarActivations() {}

  /** max(z, 0). */
  static float relu(float z) {
    return z < 0 ? 0 : z;
  }

  static float reluGradient(float a, float da) {
    return a <= 0 ? 0 : da;
  }

  static float leakyRelu(float z, @Uniform float slope) {
    return z < 0 ? slope * z : z;
  }

  static float leakyReluGradient(float a, float da, @Uniform float slope) {
    return a <= 0 ? slope * da : da;
  }

  static float elu(float z, @Uniform float alpha) {
    return z < 0 ? alpha * FloatScalarMath.expm1(z) : z;
  }

  static float eluGradient(float a, float da, @Uniform float alpha) {
    return a <= 0 ? da * (a + alpha) : da;
  }

  static float sigmoid(float z) {
    return FloatScalarMath.sigmoid(z);
  }

  static float sigmoidGradient(float a, float da) {
    return da * FloatScalarMath.fma(-a, a, a);
  }

  static float tanh(float z) {
    return FloatScalarMath.tanh(z);
  }

  static float tanhGradient(float a, float da) {
    return da * FloatScalarMath.fma(-a, a, 1);
  }

  /** log(1 + eᶻ) = max(z, 0) + log(1 + u), u = e<sup>−|z|</sup>; 1 + u is halved from √2 on. */
  static float softplus(float z) {
    float u = FloatScalarMath.exp(-Math.abs(z));
    boolean large = u > 0.4142f;
    float f = large ? FloatScalarMath.fma(u, 0.5f, -0.5f) : u;
    float curve = FloatScalarMath.polynomial(f, FloatConstants.LOG) * (f * f);
    float positive = z < 0 ? 0 : z;
    return positive
        + ((large ? FloatConstants.LN2_HIGH + FloatConstants.LN2_LOW : 0) + (f + curve));
  }

  /** f′ = 1 − e⁻ᵃ. */
  static float softplusGradient(float a, float da) {
    return da * -FloatScalarMath.expm1(-a);
  }

  /** z·Φ(z) = max(z, 0) − |z|·Φ(−|z|). */
  static float gelu(float z) {
    float size = geluSize(z);
    float n = geluExponent(size);
    float tail = size * geluRatio(size) * geluPower(size, n);
    return (z < 0 ? 0 : z) - FloatScalarBits.scale(tail, n);
  }

  /** f′ = Φ(z) + z·φ(z), and Φ(−|z|) − |z|·φ(z) for negative z, 1 less that for positive. */
  static float geluGradient(float z, float da) {
    float size = geluSize(z);
    float n = geluExponent(size);
    float difference =
        FloatScalarMath.fma(-size, FloatConstants.INVERSE_SQRT_2_PI, geluRatio(size));
    float tail = FloatScalarBits.scale(difference * geluPower(size, n), n);
    return da * (z < 0 ? tail : 1 - tail);
  }

  /** z·σ(y), y = √(8/π)·(z + 0.044715·z³), which is z / 2·(1 + tanh(y / 2)). */
  static float geluTanh(float z) {
    float y = z * FloatScalarMath.fma(FloatConstants.GELU_CUBIC, z * z, FloatConstants.GELU_LINEAR);
    return gated(z < -FloatConstants.GELU_MAX ? -FloatConstants.GELU_MAX : z, y);
  }

  static float geluTanhGradient(float z, float da) {
    float size = geluSize(z);
    float square = size * size;
    float y =
        size * FloatScalarMath.fma(FloatConstants.GELU_CUBIC, square, FloatConstants.GELU_LINEAR);
    float slope =
        FloatScalarMath.fma(3 * FloatConstants.GELU_CUBIC, square, FloatConstants.GELU_LINEAR);
    return da * gatedGradient(z, y, size * slope);
  }

  /** z·σ(z). */
  static float silu(float z) {
    return gated(z < FloatConstants.EXP_MIN ? FloatConstants.EXP_MIN : z, z);
  }

  static float siluGradient(float z, float da) {
    float size = Math.abs(z) > -FloatConstants.EXP_MIN ? -FloatConstants.EXP_MIN : Math.abs(z);
    return da * gatedGradient(z, size, size);
  }

  /** z·min(max(z + 3, 0), 6) / 6. */
  static float hardSwish(float z) {
    float middle = z * (z + 3) * (1f / 6);
    float upper = z < 3 ? middle : z;
    return z <= -3 ? 0 : upper;
  }

  /** f′ = 0 up to −3, (z + 3/2) / 3 up to 3, 1 beyond. */
  static float hardSwishGradient(float z, float da) {
    float middle = da * ((z + 1.5f) * (1f / 3));
    float upper = z >= 3 ? da : middle;
    return z <= -3 ? 0 : upper;
  }

  /** z·σ(y), from e<sup>−|y|</sup>. */
  private static float gated(float z, float y) {
    float power = FloatScalarMath.exp(-Math.abs(y));
    return (y < 0 ? z * power : z) / (1 + power);
  }

  /** σ(y) + y′·z·σ(y)·σ(−y) for y of the sign of z, from |y| and |y′·z|. */
  private static float gatedGradient(float z, float y, float product) {
    float power = FloatScalarMath.exp(-y);
    float high = 1 / (1 + power);
    float low = power * high;
    float part = product * (high * low);
    return z < 0 ? low - part : high + part;
  }

  /** |z|, but at most where the tail of the normal distribution rounds to 0. */
  private static float geluSize(float z) {
    return Math.abs(z) > FloatConstants.GELU_MAX ? FloatConstants.GELU_MAX : Math.abs(z);
  }

  /** ROUND_SCALE + n, where e<sup>−z²/2</sup> = 2ⁿ·geluPower. */
  private static float geluExponent(float z) {
    return FloatScalarMath.fma(
        z * z, -0.5f * FloatConstants.LOG2_E, FloatConstants.ROUND_SCALE);
  }

  /** e<sup>−z²/2</sup> / 2ⁿ; z² as the sum of two numbers, for its error is multiplied by it. */
  private static float geluPower(float z, float n) {
    float square = z * z;
    float squareLow = FloatScalarMath.fma(z, z, -square);
    float r = FloatScalarExponential.reduced(-0.5f * square, FloatConstants.ROUND_SCALE - n);
    return FloatScalarExponential.exp(FloatScalarMath.fma(squareLow, -0.5f, r));
  }

  /**
   * Φ(−z)·e<sup>z²/2</sup> for z ≥ 0, as a polynomial in (z − c) / (z + c) (M. M. Shepherd and J. G.
   * Laframboise, "Chebyshev approximation of (1 + 2x)·exp(x²)·erfc x", 1981).
   */
  private static float geluRatio(float z) {
    float divisor = z + FloatConstants.GELU_POLE;
    float inverse = 1 / divisor;
    float dividend = z - FloatConstants.GELU_POLE;
    float quotient = dividend * inverse;
    float remainder = FloatScalarMath.fma(-quotient, divisor, dividend);
    float t = FloatScalarMath.fma(remainder, inverse, quotient);
    return FloatScalarMath.polynomial(t, FloatConstants.GELU) * inverse;
  }
}
