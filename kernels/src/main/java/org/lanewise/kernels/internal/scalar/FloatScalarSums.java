// @lanes
package org.lanewise.kernels.internal.scalar;

/** What is added to a pre-activation: a bias per column, a residual; a bias per row. */
final class FloatScalarSums {
  private FloatScalarSums() {}

  static float add(float x, float s) {
    return x + s;
  }

  static float addUniform(float x, @Uniform float s) {
    return x + s;
  }
}
