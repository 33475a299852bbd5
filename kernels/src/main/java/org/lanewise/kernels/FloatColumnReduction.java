package org.lanewise.kernels;

import org.lanewise.kernels.internal.Arguments;

/** Reductions down the columns of a matrix: the bias gradient of a layer whose samples are rows. */
public final class FloatColumnReduction {
  private FloatColumnReduction() {}

  /**
   * Computes sum[j] = Σᵢ x[i, j].
   *
   * <p><b>Definition.</b> The rows are cut into blocks of 48. A block's sum is a chain of additions
   * from +0 over ascending rows; the block sums are joined pairwise, each 2ᵗ neighbouring blocks from a
   * multiple of 2ᵗ on first, and what is left at the end from the right.
   *
   * <p><b>Accuracy.</b> |error| ≤ (48 + ⌈log₂(m / 48)⌉ + 1)·u·Σᵢ|x[i, j]| to first order, u = 2⁻²⁴ (2⁻⁵³
   * in double precision): it grows with the length of a block, not with m (Higham, §4.2).
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param sum receives n sums from {@code sumOffset} on; with m = 0 zeros
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if a size is negative, the leading dimension too small, or sum
   *     shares an element with x
   * @throws IndexOutOfBoundsException if an operand does not lie inside its array
   * @throws IllegalStateException if the workspace is in use by another call
   */
  public static void sum(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] sum, int sumOffset) {
    Arguments.notNull(workspace, "workspace");
    Arguments.notNull(x, "x");
    Arguments.notNull(sum, "sum");
    Arguments.size(m, "m");
    Arguments.size(n, "n");
    Arguments.leadingDimension(ldx, n, "x");
    Arguments.matrix(m, n, x.length, xOffset, ldx, "x");
    Arguments.vector(n, sum.length, sumOffset, "sum");
    Arguments.disjoint(
        sum, sumOffset, 1, n, Math.max(1, n), "sum", x, xOffset, m, n, ldx, "x");
    workspace.acquire();
    try {
      workspace.floatColumnSums().sum(m, n, x, xOffset, ldx, sum, sumOffset);
    } finally {
      workspace.release();
    }
  }
}
