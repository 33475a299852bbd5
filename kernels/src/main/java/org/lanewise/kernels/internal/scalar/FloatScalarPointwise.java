package org.lanewise.kernels.internal.scalar;

import org.lanewise.kernels.internal.FloatPointwiseKernels;
import org.lanewise.kernels.internal.Function;

/** The scalar provider of {@link FloatPointwiseKernels}: the definitions, one element after the other. */
public final class FloatScalarPointwise implements FloatPointwiseKernels {
  @Override
  public void add(
      int count, float[] x, int xOffset, float[] s, int sOffset, float[] y, int yOffset) {
    for (int j = 0; j < count; j++) {
      y[yOffset + j] = FloatScalarSums.add(x[xOffset + j], s[sOffset + j]);
    }
  }

  @Override
  public void add(int count, float[] x, int xOffset, float s, float[] y, int yOffset) {
    for (int j = 0; j < count; j++) {
      y[yOffset + j] = FloatScalarSums.addUniform(x[xOffset + j], s);
    }
  }

  @Override
  public void activate(
      Function f, float parameter, int count, float[] z, int zOffset, float[] a, int aOffset) {
    for (int j = 0; j < count; j++) {
      a[aOffset + j] = activate(f, parameter, z[zOffset + j]);
    }
  }

  @Override
  public void gradient(
      Function f, float parameter, int count,
      float[] saved, int savedOffset, float[] dy, int dyOffset) {
    for (int j = 0; j < count && f != Function.IDENTITY; j++) {
      dy[dyOffset + j] = gradient(f, parameter, saved[savedOffset + j], dy[dyOffset + j]);
    }
  }

  private static float activate(Function f, float parameter, float z) {
    return switch (f) {
      case IDENTITY -> z;
      case RELU -> FloatScalarActivations.relu(z);
      case LEAKY_RELU -> FloatScalarActivations.leakyRelu(z, parameter);
      case ELU -> FloatScalarActivations.elu(z, parameter);
      case SIGMOID -> FloatScalarActivations.sigmoid(z);
      case TANH -> FloatScalarActivations.tanh(z);
      case SOFTPLUS -> FloatScalarActivations.softplus(z);
      case GELU -> FloatScalarActivations.gelu(z);
      case GELU_TANH -> FloatScalarActivations.geluTanh(z);
      case SILU -> FloatScalarActivations.silu(z);
      case HARD_SWISH -> FloatScalarActivations.hardSwish(z);
    };
  }

  private static float gradient(Function f, float parameter, float saved, float dy) {
    return switch (f) {
      case IDENTITY -> dy;
      case RELU -> FloatScalarActivations.reluGradient(saved, dy);
      case LEAKY_RELU -> FloatScalarActivations.leakyReluGradient(saved, dy, parameter);
      case ELU -> FloatScalarActivations.eluGradient(saved, dy, parameter);
      case SIGMOID -> FloatScalarActivations.sigmoidGradient(saved, dy);
      case TANH -> FloatScalarActivations.tanhGradient(saved, dy);
      case SOFTPLUS -> FloatScalarActivations.softplusGradient(saved, dy);
      case GELU -> FloatScalarActivations.geluGradient(saved, dy);
      case GELU_TANH -> FloatScalarActivations.geluTanhGradient(saved, dy);
      case SILU -> FloatScalarActivations.siluGradient(saved, dy);
      case HARD_SWISH -> FloatScalarActivations.hardSwishGradient(saved, dy);
    };
  }
}
