// @lanes
package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.FloatConstants;
import org.lanewise.kernels.internal.Platform;

/**
 * Elementary functions from IEEE-exact operations in one fixed order: the definition of their bits,
 * which the generator widens to lanes.
 *
 * <p>Where a bound asks for it, a value is kept as a sum of two numbers, its rounding error found
 * exactly (T. J. Dekker, "A floating-point technique for extending the available precision", 1971).
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

  /**
   * The same with {@code square} = x², in two chains of half the length, of the even powers and the odd:
   * where one chain is so long that too few vectors are under way at once.
   */
  static float polynomial(float x, float square, float[] coefficients) {
    float p = coefficients[0];
    float q = coefficients[1];
    for (int i = 2; i < coefficients.length; i++) {
      float sum = fma(p, square, coefficients[i]);
      p = q;
      q = sum;
    }
    return fma(p, x, q);
  }

  /** e<sup>x</sup> = 2ⁿ·e<sup>r</sup>, x = n·ln 2 + r. */
  static float exp(float x) {
    float low = x < FloatConstants.EXP_MIN ? FloatConstants.EXP_MIN : x;
    float z = low > FloatConstants.EXP_MAX ? FloatConstants.EXP_MAX : low;
    float n = fma(z, FloatConstants.LOG2_E, FloatConstants.ROUND_SCALE);
    float r = FloatScalarExponential.reduced(z, FloatConstants.ROUND_SCALE - n);
    return FloatScalarBits.scale(FloatScalarExponential.exp(r), n);
  }

  /** The same bits as {@link #exp} if |x| ≤ EXP_NORMAL, so that no power of two leaves its range. */
  static float expNormal(float x) {
    float n = fma(x, FloatConstants.LOG2_E, FloatConstants.ROUND_POWER);
    float r = FloatScalarExponential.reduced(x, FloatConstants.ROUND_POWER - n);
    return FloatScalarExponential.exp(r) * FloatScalarBits.power(n);
  }

  /**
   * e<sup>x</sup> − 1 = 2·(h·(r + c) + h − ½) with h = 2ⁿ⁻¹, which stays finite, and c = e<sup>r</sup> −
   * 1 − r; h·r + (h − ½) as the sum of two numbers.
   */
  static float expm1(float x) {
    float low = x < FloatConstants.EXPM1_MIN ? FloatConstants.EXPM1_MIN : x;
    float z = low > FloatConstants.EXP_MAX ? FloatConstants.EXP_MAX : low;
    float n = fma(z, FloatConstants.LOG2_E, FloatConstants.ROUND_HALF);
    float minusN = FloatConstants.ROUND_HALF - n;
    float high = fma(minusN, FloatConstants.LN2_HIGH, z);
    float r = fma(minusN, FloatConstants.LN2_LOW, high);
    float rLow = fma(minusN, FloatConstants.LN2_LOW, high - r);
    float c = fma(polynomial(r, FloatConstants.EXP), r * r, rLow);
    float h = FloatScalarBits.power(n);
    float sum = fma(h, r, h - 0.5f);
    float sumLow = fma(h, r, (h - 0.5f) - sum);
    float half = sum + fma(h, c, sumLow);
    return Math.abs(x) < FloatConstants.EXPM1_TINY ? x : half + half;
  }

  /** log x = k·ln 2 + log(1 + f), x = 2ᵏ·(1 + f), √½ ≤ 1 + f &lt; √2. */
  static float log(float x) {
    boolean subnormal = x < Float.MIN_NORMAL;
    float z = subnormal ? x * FloatConstants.LOG_SCALE : x;
    float k = FloatScalarBits.exponent(z) - (subnormal ? FloatConstants.LOG_SHIFT : 0);
    float y = logOfSum(k, FloatScalarBits.significand(z) - 1, 0);
    float positive = x < Float.POSITIVE_INFINITY ? y : x;
    float other = x == 0 ? Float.NEGATIVE_INFINITY : Float.NaN;
    return x > 0 ? positive : other;
  }

  /**
   * log(1 + x): the rounding error of 1 + x, which is known exactly, is added to f (W. Kahan; fdlibm
   * does the same).
   */
  static float log1p(float x) {
    float u = 1 + x;
    float error = x - (u - 1);
    float fRounded = FloatScalarBits.significand(u) - 1;
    float inverse = 0.5f * FloatScalarBits.inversePower(u);
    float f = fma(error, inverse, fRounded);
    float fLow = fma(error, inverse, fRounded - f);
    float y = logOfSum(FloatScalarBits.exponent(u), f, fLow);
    float positive = u < Float.POSITIVE_INFINITY ? FloatScalarBits.withSignOf(x, Math.abs(y)) : x;
    float other = u == 0 ? Float.NEGATIVE_INFINITY : Float.NaN;
    return u > 0 ? positive : other;
  }

  /**
   * tanh x = N / (N + 2), N = e<sup>2|x|</sup> − 1, with the division corrected by its remainder. N is
   * found as in {@link #expm1}.
   */
  static float tanh(float x) {
    float size = Math.abs(x);
    float clamped = size > FloatConstants.TANH_MAX ? FloatConstants.TANH_MAX : size;
    float twice = clamped + clamped;
    float n = fma(twice, FloatConstants.LOG2_E, FloatConstants.ROUND_POWER);
    float r = FloatScalarExponential.reduced(twice, FloatConstants.ROUND_POWER - n);
    float c = polynomial(r, FloatConstants.EXP) * (r * r);
    float power = FloatScalarBits.power(n);
    float a = fma(power, r, power - 1);
    float aLow = fma(power, r, (power - 1) - a);
    float b = fma(power, c, aLow);
    float sum = a + b;
    float divisor = sum + 2;
    float divisorLow = (a - (divisor - 2)) + b;
    float inverse = 1 / divisor;
    float y = sum * inverse;
    float remainder = fma(-y, divisor, a) + fma(-y, divisorLow, b);
    return FloatScalarBits.withSignOf(x, fma(remainder, inverse, y));
  }

  /**
   * 1 / (1 + e⁻ˣ) for x ≥ 0, eˣ / (1 + eˣ) below: e<sup>−|x|</sup> either way, with the division
   * corrected by its remainder.
   */
  static float sigmoid(float x) {
    float minus = -Math.abs(x);
    float z = minus < FloatConstants.EXP_MIN ? FloatConstants.EXP_MIN : minus;
    float n = fma(z, FloatConstants.LOG2_E, FloatConstants.ROUND_SCALE);
    float q = FloatScalarExponential
        .expm1(FloatScalarExponential.reduced(z, FloatConstants.ROUND_SCALE - n));
    float m = 1 + q;
    float mLow = q - (m - 1);
    float first = FloatScalarBits.firstFactor(n);
    float second = FloatScalarBits.secondFactor(n);
    float power = first * second;
    float divisor = fma(power, m, 1);
    float divisorLow = fma(power, mLow, fma(power, m, 1 - divisor));
    boolean negative = x < 0;
    float a = negative ? m : 1;
    float b = negative ? mLow : 0;
    float inverse = 1 / divisor;
    float y = a * inverse;
    float remainder = fma(-y, divisor, a) + fma(-y, divisorLow, b);
    float quotient = fma(remainder, inverse, y);
    return quotient * (negative ? first : 1) * (negative ? second : 1);
  }

  /** x·P(x²) for |x| &lt; 1; sign(x)·(1 − e<sup>Q(|x|)</sup>) beyond. */
  static float erf(float x) {
    float size = Math.abs(x);
    float clamped = size > FloatConstants.ERF_MAX ? FloatConstants.ERF_MAX : size;
    float q = polynomial(clamped, FloatConstants.ERFC);
    float n = fma(q, FloatConstants.LOG2_E, FloatConstants.ROUND_POWER);
    float power = FloatScalarBits.power(n);
    float r = FloatScalarExponential.reduced(q, FloatConstants.ROUND_POWER - n);
    float big = 1 - power * FloatScalarExponential.exp(r);
    float small = fma(size, polynomial(size * size, FloatConstants.ERF), size);
    return FloatScalarBits.withSignOf(x, size < FloatConstants.ERF_MIDDLE ? small : big);
  }

  /** k·ln 2 + log(1 + f + fLow). */
  private static float logOfSum(float k, float f, float fLow) {
    float sum = fma(k, FloatConstants.LN2_HIGH, f);
    float sumLow = f - fma(-k, FloatConstants.LN2_HIGH, sum);
    float rest = fma(k, FloatConstants.LN2_LOW, fLow);
    float curve = fma(polynomial(f, FloatConstants.LOG), f * f, rest);
    return sum + (sumLow + curve);
  }
}
