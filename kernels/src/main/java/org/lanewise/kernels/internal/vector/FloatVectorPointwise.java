package org.lanewise.kernels.internal.vector;

import org.lanewise.kernels.internal.FloatPointwiseKernels;
import org.lanewise.kernels.internal.Function;

/**
 * The vector provider of {@link FloatPointwiseKernels}: each function has a loop of its own. One loop with
 * a switch inside would be shorter, but where the arms of a switch meet C2 makes objects of the vectors.
 */
public final class FloatVectorPointwise implements FloatPointwiseKernels {
  @Override
  public void add(
      int count, float[] x, int xOffset, float[] s, int sOffset, float[] y, int yOffset) {
    FloatVectorSums.add(count, x, xOffset, s, sOffset, y, yOffset);
  }

  @Override
  public void add(int count, float[] x, int xOffset, float s, float[] y, int yOffset) {
    FloatVectorSums.addUniform(count, x, xOffset, s, y, yOffset);
  }

  @Override
  public void activate(
      Function f, float parameter, int count, float[] z, int zOffset, float[] a, int aOffset) {
    switch (f) {
      case IDENTITY -> System.arraycopy(z, zOffset, a, aOffset, count);
      case RELU -> FloatVectorActivations.relu(count, z, zOffset, a, aOffset);
      case LEAKY_RELU ->
        FloatVectorActivations.leakyRelu(count, z, zOffset, parameter, a, aOffset);
      case ELU -> FloatVectorActivations.elu(count, z, zOffset, parameter, a, aOffset);
      case SIGMOID -> FloatVectorActivations.sigmoid(count, z, zOffset, a, aOffset);
      case TANH -> FloatVectorActivations.tanh(count, z, zOffset, a, aOffset);
      case SOFTPLUS -> FloatVectorActivations.softplus(count, z, zOffset, a, aOffset);
      case GELU -> FloatVectorActivations.gelu(count, z, zOffset, a, aOffset);
      case GELU_TANH -> FloatVectorActivations.geluTanh(count, z, zOffset, a, aOffset);
      case SILU -> FloatVectorActivations.silu(count, z, zOffset, a, aOffset);
      case HARD_SWISH -> FloatVectorActivations.hardSwish(count, z, zOffset, a, aOffset);
    }
  }

  @Override
  public void gradient(
      Function f, float parameter, int count,
      float[] saved, int savedOffset, float[] dy, int dyOffset) {
    switch (f) {
      case IDENTITY -> {
      }
      case RELU ->
        FloatVectorActivations.reluGradient(
            count, saved, savedOffset, dy, dyOffset, dy, dyOffset);
      case LEAKY_RELU ->
        FloatVectorActivations.leakyReluGradient(
            count, saved, savedOffset, dy, dyOffset, parameter, dy, dyOffset);
      case ELU ->
        FloatVectorActivations.eluGradient(
            count, saved, savedOffset, dy, dyOffset, parameter, dy, dyOffset);
      case SIGMOID ->
        FloatVectorActivations.sigmoidGradient(
            count, saved, savedOffset, dy, dyOffset, dy, dyOffset);
      case TANH ->
        FloatVectorActivations.tanhGradient(
            count, saved, savedOffset, dy, dyOffset, dy, dyOffset);
      case SOFTPLUS ->
        FloatVectorActivations.softplusGradient(
            count, saved, savedOffset, dy, dyOffset, dy, dyOffset);
      case GELU ->
        FloatVectorActivations.geluGradient(
            count, saved, savedOffset, dy, dyOffset, dy, dyOffset);
      case GELU_TANH ->
        FloatVectorActivations.geluTanhGradient(
            count, saved, savedOffset, dy, dyOffset, dy, dyOffset);
      case SILU ->
        FloatVectorActivations.siluGradient(
            count, saved, savedOffset, dy, dyOffset, dy, dyOffset);
      case HARD_SWISH ->
        FloatVectorActivations.hardSwishGradient(
            count, saved, savedOffset, dy, dyOffset, dy, dyOffset);
    }
  }
}
