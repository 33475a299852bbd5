package org.lanewise.kernels.accuracy;

/** The largest error among some arguments, NaN being the largest, and the argument that has it. */
record Worst(double error, double argument) {
  static final Worst NONE = new Worst(0, Double.NaN);

  Worst or(double error, double argument) {
    return Double.compare(error, this.error) > 0 ? new Worst(error, argument) : this;
  }

  Worst or(Worst other) {
    return or(other.error, other.argument);
  }
}
