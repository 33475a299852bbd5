package org.lanewise.kernels.internal;

/** How a micro-kernel finds an operand. */
public enum Layout {
  /** As packing leaves it, with constant strides. */
  PACKED,

  /** Row after row of op(X), a leading dimension apart. */
  ROWS,

  /** Column after column of op(A), a leading dimension apart. */
  COLUMNS
}
