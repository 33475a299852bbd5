package org.lanewise.kernels.accuracy;

/** A floating-point format, and the error of values computed in it. */
enum Format {
  FLOAT(Float.PRECISION, Float.MAX_EXPONENT), DOUBLE(Double.PRECISION, Double.MAX_EXPONENT);

  /** The distance from 1 to the next number. */
  final double epsilon;

  private final int precision;
  private final int maxExponent;

  Format(int precision, int maxExponent) {
    this.epsilon = Math.scalb(1.0, 1 - precision);
    this.precision = precision;
    this.maxExponent = maxExponent;
  }

  /**
   * |computed − exact| in the bound's units. An infinite result counts as the first power of two beyond
   * the format; NaN where it does not belong, or not where it does, is an infinite error, and so is a
   * zero of the wrong sign where the bound is in ULP.
   *
   * @param computed a number of this format
   * @param high with {@code low} the exact value times 2<sup>shift</sup>
   */
  double error(double computed, double high, double low, int shift, Bound bound) {
    if (Double.isNaN(computed) || Double.isNaN(high)) {
      return Double.isNaN(computed) && Double.isNaN(high) ? 0 : Double.POSITIVE_INFINITY;
    }
    boolean sameSign = Math.copySign(1, computed) == Math.copySign(1, high);
    if (Double.isInfinite(high) || (computed == 0 && !sameSign && bound.inUlps())) {
      return computed == high && sameSign ? 0 : Double.POSITIVE_INFINITY;
    }
    double scaled =
        Double.isInfinite(computed)
            ? Math.copySign(Math.scalb(1.0, maxExponent + 1 + shift), computed)
            : Math.scalb(computed, shift);
    double difference = scaled - high - low;
    boolean bothBeyond = Double.isInfinite(computed) && sameSign && difference * high <= 0;
    return bothBeyond ? 0 : Math.abs(difference) / bound.unit(this, high, low, shift);
  }

  /** The distance of the format's numbers around an exact value, times 2<sup>shift</sup>. */
  double ulp(double high, double low, int shift) {
    boolean below = low != 0 && (low < 0) != (high < 0);
    int exponent = Math.getExponent(below ? Math.nextAfter(high, 0) : high) - shift;
    int binade = Math.max(1 - maxExponent, Math.min(exponent, maxExponent));
    return Math.scalb(1.0, binade - precision + 1 + shift);
  }
}
