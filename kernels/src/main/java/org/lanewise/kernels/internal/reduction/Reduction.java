package org.lanewise.kernels.internal.reduction;

/** What is reduced to one number, for the columns or for the rows of a matrix. */
public enum Reduction {
  SUM,
  /** The sum divided by the number of elements. */
  MEAN, SUM_OF_SQUARES,
  /** The square root of the sum of squares. */
  NORM, MAX, MIN, ARGMAX,
  /** The sum of squared deviations from the mean, divided by the number of elements. */
  VARIANCE
}
