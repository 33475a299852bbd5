package org.lanewise.bench.contender;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.bench.array.FloatMapped;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.kernels.FloatMath;

/**
 * Ways to apply a function to an array. Every function has a loop of its own: one that is told the
 * function would make a call for each element.
 */
final class FloatFunctions {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int V = SPECIES.length();

  private FloatFunctions() {}

  static TimedCall lanewise(FloatMapped mapped) {
    float[] x = mapped.x();
    float[] y = mapped.y();
    int n = x.length;
    return switch (mapped.function()) {
      case EXP -> () -> FloatMath.exp(n, x, 0, y, 0);
      case EXPM1 -> () -> FloatMath.expm1(n, x, 0, y, 0);
      case LOG -> () -> FloatMath.log(n, x, 0, y, 0);
      case LOG1P -> () -> FloatMath.log1p(n, x, 0, y, 0);
      case TANH -> () -> FloatMath.tanh(n, x, 0, y, 0);
      case SIGMOID -> () -> FloatMath.sigmoid(n, x, 0, y, 0);
      case ERF -> () -> FloatMath.erf(n, x, 0, y, 0);
    };
  }

  /** What the Vector API offers, if the array consists of whole vectors; it has no erf. */
  static TimedCall laneOperators(FloatMapped mapped) {
    float[] x = mapped.x();
    float[] y = mapped.y();
    int end = x.length;
    if (end % V != 0) {
      return null;
    }
    return switch (mapped.function()) {
      case EXP -> () -> {
        for (int i = 0; i < end; i += V) {
          load(x, i).lanewise(VectorOperators.EXP).intoArray(y, i);
        }
      };
      case EXPM1 -> () -> {
        for (int i = 0; i < end; i += V) {
          load(x, i).lanewise(VectorOperators.EXPM1).intoArray(y, i);
        }
      };
      case LOG -> () -> {
        for (int i = 0; i < end; i += V) {
          load(x, i).lanewise(VectorOperators.LOG).intoArray(y, i);
        }
      };
      case LOG1P -> () -> {
        for (int i = 0; i < end; i += V) {
          load(x, i).lanewise(VectorOperators.LOG1P).intoArray(y, i);
        }
      };
      case TANH -> () -> {
        for (int i = 0; i < end; i += V) {
          load(x, i).lanewise(VectorOperators.TANH).intoArray(y, i);
        }
      };
      case SIGMOID -> () -> {
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        for (int i = 0; i < end; i += V) {
          FloatVector power = load(x, i).neg().lanewise(VectorOperators.EXP);
          one.div(power.add(one)).intoArray(y, i);
        }
      };
      case ERF -> null;
    };
  }

  private static FloatVector load(float[] x, int i) {
    return FloatVector.fromArray(SPECIES, x, i);
  }

  /** {@code java.lang.Math}, which has no erf. */
  @SuppressWarnings("cast") // the double twin casts double to double
  static TimedCall loops(FloatMapped mapped) {
    float[] x = mapped.x();
    float[] y = mapped.y();
    return switch (mapped.function()) {
      case EXP -> () -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = (float) Math.exp(x[i]);
        }
      };
      case EXPM1 -> () -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = (float) Math.expm1(x[i]);
        }
      };
      case LOG -> () -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = (float) Math.log(x[i]);
        }
      };
      case LOG1P -> () -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = (float) Math.log1p(x[i]);
        }
      };
      case TANH -> () -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = (float) Math.tanh(x[i]);
        }
      };
      case SIGMOID -> () -> {
        for (int i = 0; i < x.length; i++) {
          y[i] = (float) (1 / (1 + Math.exp(-x[i])));
        }
      };
      case ERF -> null;
    };
  }
}
