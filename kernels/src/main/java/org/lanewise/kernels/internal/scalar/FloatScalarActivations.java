// @lanes
package org.lanewise.kernels.internal.scalar;

/** Activations, and their gradients: da·f′ at the output a or at the pre-activation z. */
final class FloatScalarActivations {
  private FloatScalarActivations() {}

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

  static float hardSwish(float z) {
    return z <= -3 ? 0 : z >= 3 ? z : z * ((z + 3) / 6);
  }

  static float hardSwishGradient(float z, float da) {
    return z <= -3 ? 0 : z >= 3 ? da : da * ((z + z + 3) / 6);
  }
}
