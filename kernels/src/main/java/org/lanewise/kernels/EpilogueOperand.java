package org.lanewise.kernels;

/** The operands that an epilogue may have beside C, by their names in messages. */
enum EpilogueOperand {
  COLUMN_BIAS("bias", false, false), ROW_BIAS("bias", false, false) {
    @Override
    int columns(int m, int n) {
      return m;
    }
  },
  RESIDUAL("residual", true, false), AUX("aux", true, true), SAVED("saved", true, false), DB("db",
      false, true);

  /** How messages call it. */
  final String label;

  /** Whether it is an m × n matrix; else it is a vector, stored as one row. */
  final boolean isMatrix;

  /** Whether it is written. */
  final boolean isOutput;

  EpilogueOperand(String label, boolean isMatrix, boolean isOutput) {
    this.label = label;
    this.isMatrix = isMatrix;
    this.isOutput = isOutput;
  }

  /** Its stored rows beside an m × n matrix C. */
  int rows(int m) {
    return isMatrix ? m : 1;
  }

  /** Its stored columns. */
  int columns(int m, int n) {
    return n;
  }
}
