package org.lanewise.kernels.internal.vector;

import java.util.Arrays;
import org.lanewise.kernels.Activation;

/**
 * Bias and activation forwards, derivative and column sums backwards, a row at a time, which stays in
 * L1 from one step to the next.
 */
final class FloatActivations {
  private FloatActivations() {}

  static void forward(
      int rows, int columns, float[] bias, int biasOffset, Activation.Pointwise activation,
      float[] x, int xOffset, int ldx) {
    for (int i = 0; i < rows; i++) {
      int row = xOffset + i * ldx;
      if (bias != null) {
        FloatSums.add(columns, bias, biasOffset, x, row);
      }
      switch (activation) {
        case IDENTITY -> {
        }
        case RELU -> FloatVectorActivations.relu(columns, x, row, x, row);
        case SIGMOID -> FloatVectorActivations.sigmoid(columns, x, row, x, row);
        case TANH -> FloatVectorActivations.tanh(columns, x, row, x, row);
      }
    }
  }

  static void backward(
      int rows, int columns, Activation.Pointwise activation,
      float[] y, int yOffset, int ldy, float[] dy, int dyOffset, int lddy,
      float[] sum, int sumOffset) {
    Arrays.fill(sum, sumOffset, sumOffset + columns, 0);
    for (int i = 0; i < rows; i++) {
      int yRow = yOffset + i * ldy;
      int dyRow = dyOffset + i * lddy;
      switch (activation) {
        case IDENTITY -> {
        }
        case RELU ->
          FloatVectorActivations.reluGradient(columns, y, yRow, dy, dyRow, dy, dyRow);
        case SIGMOID ->
          FloatVectorActivations.sigmoidGradient(columns, y, yRow, dy, dyRow, dy, dyRow);
        case TANH ->
          FloatVectorActivations.tanhGradient(columns, y, yRow, dy, dyRow, dy, dyRow);
      }
      FloatSums.add(columns, dy, dyRow, sum, sumOffset);
    }
  }
}
