package org.lanewise.kernels.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What results are exactly where no bound says it: as {@link StrictMath} has them. */
class SpecialValuesTest {
  private static final double[] SPECIAL = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0
  };
  private static final float[] FLOATS = Samples.floats();

  @ParameterizedTest
  @FieldSource("org.lanewise.kernels.accuracy.Elementwise#FUNCTIONS")
  void functions(Elementwise function) {
    double[] doubles = function.of(SPECIAL);
    float[] floats = function.of(floats(SPECIAL));
    for (int i = 0; i < SPECIAL.length; i++) {
      double expected = function.truth().inDouble(SPECIAL[i]);
      assertEquals(expected, doubles[i], function + " of " + SPECIAL[i]);
      assertEquals((float) expected, floats[i], function + " of " + SPECIAL[i] + " in float");
    }
  }

  /** Limits; whatever the sign of a zero. */
  @ParameterizedTest
  @FieldSource({
    "org.lanewise.kernels.accuracy.Elementwise#ACTIVATIONS",
    "org.lanewise.kernels.accuracy.Elementwise#DERIVATIVES"
  })
  void activations(Elementwise function) {
    double[] doubles = function.of(SPECIAL);
    float[] floats = function.of(floats(SPECIAL));
    for (int i = 0; i < SPECIAL.length; i++) {
      double expected = function.truth().inDouble(SPECIAL[i]);
      if (!Double.isFinite(SPECIAL[i]) && function.truth().matters(SPECIAL[i])) {
        assertEquals(expected + 0.0, doubles[i] + 0.0, function + " of " + SPECIAL[i]);
        assertEquals((float) expected + 0f, floats[i] + 0f, function + " of " + SPECIAL[i]);
      }
    }
  }

  /** Where results overflow, underflow, are no numbers, and the signs of the others. */
  @ParameterizedTest
  @FieldSource("org.lanewise.kernels.accuracy.Elementwise#FUNCTIONS")
  void thresholdsInFloat(Elementwise function) {
    float[] y = function.of(FLOATS);
    for (int i = 0; i < y.length; i++) {
      float x = FLOATS[i];
      float expected = (float) function.truth().inDouble(x);
      assertEquals(kind(expected), kind(y[i]), () -> function + " of " + x);
    }
  }

  @ParameterizedTest
  @FieldSource("org.lanewise.kernels.accuracy.Elementwise#FUNCTIONS")
  void thresholdsInDouble(Elementwise function) {
    double[] samples = Samples.doubles(-Double.MAX_VALUE, Double.MAX_VALUE);
    double[] y = function.of(samples);
    for (int i = 0; i < y.length; i++) {
      double x = samples[i];
      assertEquals(kind(function.truth().inDouble(x)), kind(y[i]), () -> function + " of " + x);
    }
  }

  /** NaN, an infinity, a zero; ±1 for all else. */
  private static double kind(double x) {
    return Double.isInfinite(x) ? x : Math.signum(x);
  }

  private static float[] floats(double... x) {
    float[] floats = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      floats[i] = (float) x[i];
    }
    return floats;
  }
}
