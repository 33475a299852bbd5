// @lanes
package org.lanewise.kernels.internal.scalar;

/** Activations, and their gradients: da·f′ at the output a. */
final class FloatScalarActivations {
  private FloatScalarActivations() {}

  static float relu(float z) {
    return z < 0 ? 0 : z;
  }

  static float reluGradient(float a, float da) {
    return a <= 0 ? 0 : da;
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
}
