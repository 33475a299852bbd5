package org.lanewise.bench.suite;

import org.lanewise.bench.paired.CaseKey;

/** What speeds are shown in; they are kept in 10⁹ operations per second. */
public enum Unit {
  /** For what computes. */
  GFLOPS("GFLOP/s", "product") {
    @Override
    public double of(double speed, CaseKey key) {
      return speed;
    }
  },

  /** For what is applied to elements one by one. */
  ELEMENTS("10⁶ elements/s", "operation") {
    @Override
    public double of(double speed, CaseKey key) {
      return 1e3 * speed;
    }
  },

  /** For what reads and writes. */
  GB_PER_SECOND("GB/s", "operation") {
    @Override
    public double of(double speed, CaseKey key) {
      return speed * key.form().elementsPerOperation() * key.type().bytes();
    }
  };

  private final String text;
  private final String cases;

  Unit(String text, String cases) {
    this.text = text;
    this.cases = cases;
  }

  /** A speed in this unit. */
  public abstract double of(double speed, CaseKey key);

  /** What a case is called where speeds are in this unit. */
  public String caseName() {
    return cases;
  }

  @Override
  public String toString() {
    return text;
  }
}
