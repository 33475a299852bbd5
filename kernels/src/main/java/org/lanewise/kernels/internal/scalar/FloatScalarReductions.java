// @lanes
package org.lanewise.kernels.internal.scalar;

/** The steps of reductions that are taken element by element. */
final class FloatScalarReductions {
  private FloatScalarReductions() {}

  static float root(float x) {
    return FloatScalarBits.sqrt(x);
  }

  static float scaledDifference(float x, float y, @Uniform float p) {
    return p * (x - y);
  }

  static float axpy(float x, float y, @Uniform float p) {
    return FloatScalarMath.fma(p, x, y);
  }

  static float difference(float x, float y) {
    return x - y;
  }

  static float share(float x, @Uniform float p) {
    return x / p;
  }

  static float quotient(float x, float y) {
    return x / y;
  }

  static float between(float x, float y, @Uniform float p) {
    return FloatScalarMath.fma(y - x, p, x);
  }

  static float distance(float x, float y, @Uniform float p) {
    float d = x - y;
    return d * d * p;
  }

  static float plusSquare(float x, float y, @Uniform float p) {
    return FloatScalarMath.fma(p * x, x, y);
  }

  static float positiveShare(float x, @Uniform float p) {
    return x < 0f ? 0f : x / p;
  }

  /** Of the places s of x and t of y that of the larger number: the first of equal ones, or of NaNs. */
  static float place(float x, float y, float s, float t) {
    return !(y <= x) && x <= Float.POSITIVE_INFINITY ? t : s;
  }
}
