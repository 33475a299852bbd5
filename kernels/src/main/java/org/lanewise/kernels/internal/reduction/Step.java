package org.lanewise.kernels.internal.reduction;

/** A number from the numbers x and y and a parameter p that is the same for all. */
public enum Step {
  /** √x. */
  ROOT,
  /** p·(x − y). */
  SCALED_DIFFERENCE,
  /** fma(p, x, y). */
  AXPY,
  /** x − y. */
  DIFFERENCE,
  /** x / p. */
  SHARE,
  /** x / y. */
  QUOTIENT,
  /** x + p·(y − x). */
  BETWEEN,
  /** p·(x − y)². */
  DISTANCE,
  /** y + p·x². */
  PLUS_SQUARE,
  /** x / p; 0 if x is less than 0. */
  POSITIVE_SHARE
}
