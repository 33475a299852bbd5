package org.lanewise.bench.suite;

import org.lanewise.bench.gemm.ElementType;

/** What speeds are shown in; they are kept in GFLOP/s. */
public enum Unit {
  /** For what computes. */
  GFLOPS("GFLOP/s") {
    @Override
    public double of(double gflops, ElementType type) {
      return gflops;
    }
  },

  /** For what reads: every element of the matrix is read for one multiplication and one addition. */
  GB_PER_SECOND("GB/s") {
    @Override
    public double of(double gflops, ElementType type) {
      return gflops / 2 * type.bytes();
    }
  };

  private final String text;

  Unit(String text) {
    this.text = text;
  }

  public abstract double of(double gflops, ElementType type);

  @Override
  public String toString() {
    return text;
  }
}
