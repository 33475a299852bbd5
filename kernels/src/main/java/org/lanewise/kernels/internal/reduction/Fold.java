package org.lanewise.kernels.internal.reduction;

/** A step s = f(s, x, y) by which a number is taken into a partial result. */
public enum Fold {
  /** s + x. */
  SUM,
  /** fma(x, x, s). */
  SQUARES,
  /** fma(x, y, s). */
  PRODUCTS,
  /** s + (x − y). */
  DEVIATIONS,
  /** fma(x − y, x − y, s). */
  SQUARED_DEVIATIONS,
  /** The larger one, +0 above −0; NaN if either is. */
  MAX,
  /** The smaller one, −0 below +0; NaN if either is. */
  MIN;

  /** How two partial results of this fold are joined. */
  public Fold joint() {
    return switch (this) {
      case SUM, SQUARES, PRODUCTS, DEVIATIONS, SQUARED_DEVIATIONS -> SUM;
      case MAX -> MAX;
      case MIN -> MIN;
    };
  }

  /** What every partial result starts from. */
  public float neutralFloat() {
    return (float) neutralDouble();
  }

  /** The same in double precision. */
  public double neutralDouble() {
    return switch (this) {
      case SUM, SQUARES, PRODUCTS, DEVIATIONS, SQUARED_DEVIATIONS -> 0;
      case MAX -> Double.NEGATIVE_INFINITY;
      case MIN -> Double.POSITIVE_INFINITY;
    };
  }
}
