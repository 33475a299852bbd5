package org.lanewise.kernels.internal.reduction;

/** What becomes of the rows of a matrix. */
public enum SoftmaxForm {
  /** e<sup>x</sup> / Σ e<sup>x</sup>. */
  SOFTMAX,
  /** x − log Σ e<sup>x</sup>. */
  LOG_SOFTMAX,
  /** One number, log Σ e<sup>x</sup>. */
  LOG_SUM_EXP,
  /** The cross-entropy's gradient and one number, the cross-entropy, for targets that are classes. */
  CLASSES,
  /** The same for targets that are probabilities. */
  PROBABILITIES
}
