package org.lanewise.kernels.internal.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.Activation;

/**
 * Bias and activation forwards, derivative and column sums backwards. The switch over the activation
 * stands inside the loop, where C2 hoists it: its operand does not change.
 */
final class FloatActivations {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatActivations() {}

  static void forward(
      int rows, int columns, float[] bias, int biasOffset, Activation activation,
      float[] x, int xOffset, int ldx) {
    int full = SPECIES.loopBound(columns);
    VectorMask<Float> tail = SPECIES.indexInRange(full, columns);
    for (int i = 0; i < rows; i++) {
      int row = xOffset + i * ldx;
      for (int j = 0; j < full; j += LANES) {
        FloatVector z = FloatVector.fromArray(SPECIES, x, row + j);
        if (bias != null) {
          z = z.add(FloatVector.fromArray(SPECIES, bias, biasOffset + j));
        }
        apply(activation, z).intoArray(x, row + j);
      }
      if (full < columns) {
        FloatVector z = FloatVector.fromArray(SPECIES, x, row + full, tail);
        if (bias != null) {
          z = z.add(FloatVector.fromArray(SPECIES, bias, biasOffset + full, tail));
        }
        apply(activation, z).intoArray(x, row + full, tail);
      }
    }
  }

  static void backward(
      int rows, int columns, Activation activation,
      float[] y, int yOffset, int ldy, float[] dy, int dyOffset, int lddy,
      float[] sum, int sumOffset) {
    int full = SPECIES.loopBound(columns);
    VectorMask<Float> tail = SPECIES.indexInRange(full, columns);
    Arrays.fill(sum, sumOffset, sumOffset + columns, 0);
    for (int i = 0; i < rows; i++) {
      int yRow = yOffset + i * ldy;
      int dyRow = dyOffset + i * lddy;
      for (int j = 0; j < full; j += LANES) {
        FloatVector dz =
            gradient(
                activation,
                FloatVector.fromArray(SPECIES, y, yRow + j),
                FloatVector.fromArray(SPECIES, dy, dyRow + j));
        dz.intoArray(dy, dyRow + j);
        FloatVector.fromArray(SPECIES, sum, sumOffset + j).add(dz).intoArray(sum, sumOffset + j);
      }
      if (full < columns) {
        FloatVector dz =
            gradient(
                activation,
                FloatVector.fromArray(SPECIES, y, yRow + full, tail),
                FloatVector.fromArray(SPECIES, dy, dyRow + full, tail));
        dz.intoArray(dy, dyRow + full, tail);
        FloatVector.fromArray(SPECIES, sum, sumOffset + full, tail)
            .add(dz)
            .intoArray(sum, sumOffset + full, tail);
      }
    }
  }

  /** f(z). */
  private static FloatVector apply(Activation activation, FloatVector z) {
    return switch ((Activation.Pointwise) activation) {
      case IDENTITY -> z;
      case RELU -> z.blend(0, z.compare(VectorOperators.LT, 0));
      case SIGMOID -> FloatVectorMath.sigmoid(z);
      case TANH -> FloatVectorMath.tanh(z);
    };
  }

  /** dy·f′, with the derivative at the output y. */
  private static FloatVector gradient(Activation activation, FloatVector y, FloatVector dy) {
    return switch ((Activation.Pointwise) activation) {
      case IDENTITY -> dy;
      case RELU -> dy.blend(0, y.compare(VectorOperators.LE, 0));
      case SIGMOID -> dy.mul(y.neg().fma(y, y));
      case TANH -> dy.mul(y.neg().fma(y, FloatVector.broadcast(SPECIES, 1)));
    };
  }
}
