package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.DoubleSupplier;

/** Numerical derivatives by central differences: the judge of every gradient. */
final class FiniteDifferences {
  private static final double H = 1e-5;

  /**
   * What a correct gradient may differ by, relative to its size or 1. The functions checked are
   * near 1 and so are their third derivatives, within a factor of 100: truncation, h²/6 · f‴, stays
   * below 2e-9, and rounding, ε·f/h, near 1e-11.
   */
  private static final double TOLERANCE = 1e-7;

  private FiniteDifferences() {}

  /** The derivative of f by every element of point, which f reads and which is left as it was. */
  static double[] gradient(double[] point, DoubleSupplier f) {
    double[] gradient = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      double value = point[i];
      point[i] = value + H;
      double above = f.getAsDouble();
      point[i] = value - H;
      double below = f.getAsDouble();
      point[i] = value;
      gradient[i] = (above - below) / (2 * H);
    }
    return gradient;
  }

  static void assertGradient(double[] numerical, double[] analytic, String name) {
    if (analytic.length != numerical.length) {
      fail(name + " has " + analytic.length + " elements, expected " + numerical.length);
    }
    for (int i = 0; i < numerical.length; i++) {
      double bound = TOLERANCE * Math.max(1, Math.abs(numerical[i]));
      if (!(Math.abs(analytic[i] - numerical[i]) <= bound)) {
        fail(name + "[" + i + "] = " + analytic[i] + ", finite differences give " + numerical[i]);
      }
    }
  }
}
