// @lanes
package org.lanewise.kernels.internal.scalar;

/** Elements of outer products: sums of one term, as the bit contract defines them. */
final class FloatScalarOuter {
  private FloatScalarOuter() {}

  static float product(float x, @Uniform float factor, @Uniform float alpha) {
    return alpha * FloatScalarMath.fma(factor, x, 0f);
  }

  static float add(float x, float y, @Uniform float factor, @Uniform float alpha) {
    return FloatScalarMath.fma(alpha, FloatScalarMath.fma(factor, x, 0f), y);
  }
}
