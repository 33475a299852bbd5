package org.lanewise.kernels;

/** Whether a matrix operand is used as it is stored, or transposed: op(X) = X or Xᵀ. */
public enum Transpose {
  /** op(X) = X. */
  NO,
  /** op(X) = Xᵀ. */
  YES
}
