package org.lanewise.bench.array;

/** What optimizers do with vectors, by their names in BLAS. */
public enum VectorOperation {
  DOT, NORM, AXPY, SCALE;

  /** How many elements are read or written for each element of a vector. */
  double moved() {
    return switch (this) {
      case NORM -> 1;
      case DOT, SCALE -> 2;
      case AXPY -> 3;
    };
  }
}
