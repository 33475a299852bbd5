// @lanes
package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.FloatConstants;

/**
 * Activations, and their gradients: da·f′ at the output a where that is exact, else at the pre-activation
 * z. Infinities give the limits, NaN gives NaN.
 *
 * <p>|error| ≤ c·ε·max(|f|, floor), ε = 2⁻²³ or 2⁻⁵²: GELU with c = 4 (3.83 measured in float over all
 * arguments, 3.81 in double) and floor 10⁻³⁰ in float, 10⁻²⁹⁰ in double, below which its power of two is 0
 * rather than a subnormal number; softplus, hard-swish and ELU with c = 2 (1.5) and floor MIN_NORMAL; SiLU
 * with c = 2 (2.0) and floor 10⁻³⁰; the tanh form of GELU, whose cubic loses digits in the tail, with c =
 * 2 (1.8) and floor ¼; a derivative at the pre-activation, which has a zero, with c = 2 (1.9) and floor 1.
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

  /** z·Φ(z) = max(z, 0) + x·Φ(x), x = −|z|, where Φ(x) = e<sup>−x²/2</sup>·P(x) / Q(x). */
  static float gelu(float z) {
    float x = FloatScalarBits.minusSize(z, -FloatConstants.GELU_MAX);
    float square = x * x;
    float n =
        FloatScalarMath.fma(square, -0.5f * FloatConstants.LOG2_E, FloatConstants.ROUND_POWER);
    float whole = n - FloatConstants.ROUND_POWER;
    float high = FloatScalarMath.fma(x, x, whole * (2 * FloatConstants.LN2_HIGH));
    float q = FloatScalarMath.fma(whole, 2 * FloatConstants.LN2_LOW, high);
    float slope = FloatScalarMath.polynomial(q, q * q, FloatConstants.GELU_EXP);
    float power = FloatScalarMath.fma(slope, q, 1) * FloatScalarBits.power(n);
    float dividend = FloatScalarMath.polynomial(x, square, FloatConstants.GELU_P) * power;
    float tail = dividend / FloatScalarMath.polynomial(x, square, FloatConstants.GELU_Q);
    return FloatScalarMath.fma(x, tail, z < 0 ? 0 : z);
  }

  /** f′ = Φ(z) + z·φ(z) = ½ + z·P(z²) / Q(z²), and 0 or 1 where it is that but for rounding. */
  static float geluGradient(float z, float da) {
    float square = z * z;
    float fourth = square * square;
    float slope =
        FloatScalarMath.polynomial(square, fourth, FloatConstants.GELU_GRADIENT_P)
            / FloatScalarMath.polynomial(square, fourth, FloatConstants.GELU_GRADIENT_Q);
    float middle = FloatScalarMath.fma(z, slope, 0.5f);
    float upper = z > FloatConstants.GELU_GRADIENT_MAX ? 1 : middle;
    return da * (z < -FloatConstants.GELU_GRADIENT_MAX ? 0 : upper);
  }

  /** z·σ(y), y = √(8/π)·(z + 0.044715·z³), which is z / 2·(1 + tanh(y / 2)). */
  static float geluTanh(float z) {
    float y = z * FloatScalarMath.fma(FloatConstants.GELU_CUBIC, z * z, FloatConstants.GELU_LINEAR);
    return gated(z < -FloatConstants.GELU_MAX ? -FloatConstants.GELU_MAX : z, y);
  }

  static float geluTanhGradient(float z, float da) {
    float size = Math.abs(z) > FloatConstants.GELU_MAX ? FloatConstants.GELU_MAX : Math.abs(z);
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
}
