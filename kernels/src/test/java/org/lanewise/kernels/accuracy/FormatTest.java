package org.lanewise.kernels.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The measure itself: right on what is known, and not fooled by what is wrong. */
class FormatTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Bound ULPS = Bound.ulps(1);

  @Test
  void ulps() {
    assertEquals(0, floats(1, 1));
    assertEquals(0.5, floats(1, 1 + 0x1p-24));
    // Half an ulp of the binade below.
    assertEquals(0.5, floats(1, 1 - 0x1p-25));
    assertEquals(3, floats(-1 - 3 * Math.ulp(1f), -1));
    assertEquals(0.25, doubles(1, 1, 0x1p-54, 0));
    assertEquals(0.5, doubles(1, 1, -0x1p-54, 0));
    assertEquals(2, doubles(Math.PI + 2 * Math.ulp(Math.PI), Math.PI, 0, 0));
  }

  @Test
  void subnormals() {
    assertEquals(0.25, floats(Float.MIN_VALUE, 1.25 * Float.MIN_VALUE));
    assertEquals(0.25, floats(0, 0.25 * Float.MIN_VALUE));
    assertEquals(0.25, doubles(Double.MIN_VALUE, 0x1.4p-474, 0, 600));
    assertEquals(1, doubles(0, 0x1p-474, 0, 600));
    assertEquals(INFINITY, floats(-0f, 0.25 * Float.MIN_VALUE));
  }

  @Test
  void overflow() {
    assertEquals(0, floats(Float.POSITIVE_INFINITY, 0x1p128));
    assertEquals(0, floats(Float.POSITIVE_INFINITY, INFINITY));
    assertEquals(0.5, floats(Float.POSITIVE_INFINITY, 0x1p128 - 0x1p103));
    assertEquals(1, floats(Float.MAX_VALUE, 0x1p128));
    assertEquals(INFINITY, floats(Float.MAX_VALUE, INFINITY));
    assertTrue(floats(Float.NEGATIVE_INFINITY, 0x1p128) > 1e7);
    assertEquals(0.5, doubles(INFINITY, 0x1p424, -0x1p370, -600));
    assertEquals(0, doubles(INFINITY, 0x1p425, 0, -600));
  }

  @Test
  void specials() {
    assertEquals(0, floats(Float.NaN, Double.NaN));
    assertEquals(INFINITY, floats(1, Double.NaN));
    assertEquals(INFINITY, floats(Float.NaN, 1));
    assertEquals(INFINITY, floats(-0f, 0));
    assertEquals(INFINITY, floats(0, -0.0));
    assertEquals(0, floats(-0f, -0.0));
    assertEquals(1, floats(Float.MIN_VALUE, 0));
  }

  @Test
  void epsilons() {
    Bound bound = Bound.epsilons(1, 0.25);
    assertEquals(1, Format.FLOAT.error(1.5f, 1.5 + 1.5 * 0x1p-23, 0, 0, bound), 1e-6);
    assertEquals(4, Format.FLOAT.error(0, 0x1p-23, 0, 0, bound));
  }

  /** A function that is 3 ULP off in one place of all samples is caught, in both types. */
  @Test
  void oneWrongResult() {
    float[] floats = Samples.floats();
    double[] doubles = Samples.doubles(-Double.MAX_VALUE, Double.MAX_VALUE);
    Truth truth = Truth.of(StrictMath::tanh, Exact::tanh, -1, 1);
    assertTrue(worst(truth, floats, Float.NaN).error() < 0.51);
    assertTrue(worst(truth, doubles, Double.NaN).error() < 0.51);
    float wrongFloat = floats[12_345];
    assertTrue(worst(truth, floats, wrongFloat).error() > 2.4);
    assertEquals(wrongFloat, worst(truth, floats, wrongFloat).argument());
    double wrongDouble = doubles[23_456];
    assertTrue(worst(truth, doubles, wrongDouble).error() > 2.4);
    assertEquals(wrongDouble, worst(truth, doubles, wrongDouble).argument());
  }

  private static Worst worst(Truth truth, float[] floats, float wrong) {
    Worst worst = Worst.NONE;
    for (float x : floats) {
      float y = (float) StrictMath.tanh(x);
      worst = worst.or(truth.error(x, x == wrong ? y + 3 * Math.ulp(y) : y, ULPS), x);
    }
    return worst;
  }

  private static Worst worst(Truth truth, double[] doubles, double wrong) {
    Worst worst = Worst.NONE;
    for (double x : doubles) {
      double y = Double.isFinite(x) ? Exact.tanh(DoubleDouble.of(x), 0).high() : Math.signum(x);
      worst = worst.or(truth.error(x, x == wrong ? y + 3 * Math.ulp(y) : y, ULPS), x);
    }
    return worst;
  }

  private static double floats(float computed, double exact) {
    return Format.FLOAT.error(computed, exact, 0, 0, ULPS);
  }

  private static double doubles(double computed, double high, double low, int shift) {
    return Format.DOUBLE.error(computed, high, low, shift, ULPS);
  }
}
