package org.lanewise.kernels.accuracy;

/** The largest error among some arguments, and the argument that has it. */
record Worst(double error, double argument) {
  static final Worst NONE = new Worst(0, Double.NaN);

  Worst or(double error, double argument) {
    return error <= this.error ? this : new Worst(error, argument);
  }

  Worst or(Worst other) {
    return or(other.error, other.argument);
  }
}
