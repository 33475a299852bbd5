package org.lanewise.kernels.internal.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.Activation;

/**
 * Bias and activation forwards, derivative and column sums backwards, a row at a time, which stays in
 * L1 from one step to the next.
 *
 * <p>Each function has a loop of its own. One loop with a switch inside would be shorter, but where
 * the arms of a switch meet C2 makes objects of the vectors.
 */
final class FloatActivations {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

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
        case RELU -> relu(columns, x, row);
        case SIGMOID -> FloatVectorMath.sigmoid(columns, x, row);
        case TANH -> FloatVectorMath.tanh(columns, x, row);
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
        case RELU -> reluGradient(columns, y, yRow, dy, dyRow);
        case SIGMOID -> sigmoidGradient(columns, y, yRow, dy, dyRow);
        case TANH -> tanhGradient(columns, y, yRow, dy, dyRow);
      }
      FloatSums.add(columns, dy, dyRow, sum, sumOffset);
    }
  }

  private static void relu(int count, float[] x, int xOffset) {
    int full = SPECIES.loopBound(count);
    for (int j = 0; j < full; j += LANES) {
      FloatVector z = FloatVector.fromArray(SPECIES, x, xOffset + j);
      z.blend(0, z.compare(VectorOperators.LT, 0)).intoArray(x, xOffset + j);
    }
    if (full < count) {
      VectorMask<Float> tail = SPECIES.indexInRange(full, count);
      FloatVector z = FloatVector.fromArray(SPECIES, x, xOffset + full, tail);
      z.blend(0, z.compare(VectorOperators.LT, 0)).intoArray(x, xOffset + full, tail);
    }
  }

  private static void reluGradient(int count, float[] y, int yOffset, float[] dy, int dyOffset) {
    int full = SPECIES.loopBound(count);
    for (int j = 0; j < full; j += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, y, yOffset + j);
      FloatVector da = FloatVector.fromArray(SPECIES, dy, dyOffset + j);
      da.blend(0, a.compare(VectorOperators.LE, 0)).intoArray(dy, dyOffset + j);
    }
    if (full < count) {
      VectorMask<Float> tail = SPECIES.indexInRange(full, count);
      FloatVector a = FloatVector.fromArray(SPECIES, y, yOffset + full, tail);
      FloatVector da = FloatVector.fromArray(SPECIES, dy, dyOffset + full, tail);
      da.blend(0, a.compare(VectorOperators.LE, 0)).intoArray(dy, dyOffset + full, tail);
    }
  }

  private static void sigmoidGradient(int count, float[] y, int yOffset, float[] dy, int dyOffset) {
    int full = SPECIES.loopBound(count);
    for (int j = 0; j < full; j += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, y, yOffset + j);
      FloatVector da = FloatVector.fromArray(SPECIES, dy, dyOffset + j);
      da.mul(a.neg().fma(a, a)).intoArray(dy, dyOffset + j);
    }
    if (full < count) {
      VectorMask<Float> tail = SPECIES.indexInRange(full, count);
      FloatVector a = FloatVector.fromArray(SPECIES, y, yOffset + full, tail);
      FloatVector da = FloatVector.fromArray(SPECIES, dy, dyOffset + full, tail);
      da.mul(a.neg().fma(a, a)).intoArray(dy, dyOffset + full, tail);
    }
  }

  private static void tanhGradient(int count, float[] y, int yOffset, float[] dy, int dyOffset) {
    int full = SPECIES.loopBound(count);
    for (int j = 0; j < full; j += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, y, yOffset + j);
      FloatVector da = FloatVector.fromArray(SPECIES, dy, dyOffset + j);
      da.mul(a.neg().fma(a, FloatVector.broadcast(SPECIES, 1))).intoArray(dy, dyOffset + j);
    }
    if (full < count) {
      VectorMask<Float> tail = SPECIES.indexInRange(full, count);
      FloatVector a = FloatVector.fromArray(SPECIES, y, yOffset + full, tail);
      FloatVector da = FloatVector.fromArray(SPECIES, dy, dyOffset + full, tail);
      da.mul(a.neg().fma(a, FloatVector.broadcast(SPECIES, 1))).intoArray(dy, dyOffset + full,
          tail);
    }
  }
}
