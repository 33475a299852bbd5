package org.lanewise.kernels.internal.reduction;

/** A number from the numbers x and y and a parameter p that is the same for all. */
public enum Step {
  /** √x. */
  ROOT,
  /** p·x. */
  SCALE,
  /** fma(p, x, y). */
  AXPY,
  /** x − y. */
  DIFFERENCE,
  /** x / p. */
  SHARE,
  /** x / y. */
  QUOTIENT,
  /** e<sup>x − y</sup>. */
  SHIFTED_EXP,
  /** x + p·(y − x). */
  BETWEEN,
  /** p·(x − y)². */
  DISTANCE
}
