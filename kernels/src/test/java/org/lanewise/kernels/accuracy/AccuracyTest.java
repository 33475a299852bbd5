package org.lanewise.kernels.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The bounds of the elementwise functions, on some hundred thousand arguments. {@link AccuracyCheck}
 * does the same on all floats.
 */
class AccuracyTest {
  private static final float[] FLOATS = Samples.floats();

  @ParameterizedTest
  @FieldSource("org.lanewise.kernels.accuracy.Elementwise#FUNCTIONS")
  void floats(Elementwise function) {
    verify(function.worst(FLOATS), function.floatBound());
  }

  @ParameterizedTest
  @FieldSource("org.lanewise.kernels.accuracy.Elementwise#FUNCTIONS")
  void doubles(Elementwise function) {
    double[] x = Samples.doubles(function.truth().from(), function.truth().to());
    verify(function.worst(x), function.doubleBound());
  }

  private static void verify(Worst worst, Bound bound) {
    assertTrue(worst.error() <= bound.limit(), () -> worst + ", bound " + bound);
  }
}
