package org.lanewise.kernels.accuracy;

import java.util.Locale;

/**
 * How far a computed value may be from the exact one: so many ULP, or so many ε·max(|exact|, floor),
 * where ε is {@link Format#epsilon}.
 *
 * @param limit the largest allowed error, in those units
 * @param floor values below it count as large as it; NaN for a bound in ULP
 */
record Bound(double limit, double floor) {
  static Bound ulps(double limit) {
    return new Bound(limit, Double.NaN);
  }

  static Bound epsilons(double limit, double floor) {
    return new Bound(limit, floor);
  }

  boolean inUlps() {
    return Double.isNaN(floor);
  }

  /** The unit at an exact value given as {@link Format#error} has it, times 2<sup>shift</sup>. */
  double unit(Format format, double high, double low, int shift) {
    return inUlps()
        ? format.ulp(high, low, shift)
        : format.epsilon * Math.max(Math.abs(high), Math.scalb(floor, shift));
  }

  @Override
  public String toString() {
    return inUlps()
        ? limit + " ULP"
        : String.format(Locale.ROOT, "%.1f ε·max(|f|, %.1e)", limit, floor);
  }
}
