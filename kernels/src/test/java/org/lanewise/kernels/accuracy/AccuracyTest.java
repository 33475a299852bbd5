package org.lanewise.kernels.accuracy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.FloatMath;

/**
 * The bounds of the elementwise functions, on some hundred thousand arguments. {@link AccuracyCheck}
 * does the same on all floats.
 */
class AccuracyTest {
  private static final float[] FLOATS = Samples.floats();

  @ParameterizedTest
  @FieldSource("org.lanewise.kernels.accuracy.Elementwise#ALL")
  void floats(Elementwise function) {
    verify(function.worst(FLOATS), function.floatBound());
  }

  @ParameterizedTest
  @FieldSource("org.lanewise.kernels.accuracy.Elementwise#ALL")
  void doubles(Elementwise function) {
    double[] x = Samples.doubles(function.truth().from(), function.truth().to());
    verify(function.worst(x), function.doubleBound());
  }

  /** Two activations have no bound of their own. */
  @Test
  void activationsThatAreFunctions() {
    float[] y = new float[FLOATS.length];
    FloatMath.tanh(FLOATS.length, FLOATS, 0, y, 0);
    assertArrayEquals(y, of(Entry.of(Activation.TANH)));
    FloatMath.sigmoid(FLOATS.length, FLOATS, 0, y, 0);
    assertArrayEquals(y, of(Entry.of(Activation.SIGMOID)));
  }

  private static float[] of(Entry entry) {
    float[] y = new float[FLOATS.length];
    entry.floats().apply(FLOATS.length, FLOATS, 0, y, 0);
    return y;
  }

  private static void verify(Worst worst, Bound bound) {
    assertTrue(worst.error() <= bound.limit(), () -> worst + ", bound " + bound);
  }
}
