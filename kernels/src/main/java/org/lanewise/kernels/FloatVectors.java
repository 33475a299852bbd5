package org.lanewise.kernels;

import org.lanewise.kernels.internal.Arguments;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.reduction.Fold;
import org.lanewise.kernels.internal.reduction.Step;

/**
 * Operations on contiguous vectors, as optimizers need them: level 1 of BLAS without increments (a
 * matrix's row is contiguous; its columns are reduced by {@link FloatColumnReduction}), on the calling
 * thread alone.
 *
 * <p>Every method throws {@link NullPointerException} if an argument is null, {@link
 * IllegalArgumentException} if count is negative or the output shares elements with an input, {@link
 * IndexOutOfBoundsException} if a vector does not lie inside its array, and, if it has one, {@link
 * IllegalStateException} if the workspace is in use by another call.
 */
public final class FloatVectors {
  private FloatVectors() {}

  /**
   * Gives Σ x[p]·y[p], in chains of fused multiply-adds and in the order of {@link
   * FloatRowReduction}, within D·u·Σ |x[p]·y[p]| to first order.
   *
   * @param workspace scratch memory
   * @param count elements of x and y, which may be one vector
   * @param x the first vector, from {@code xOffset} on
   * @param y the second vector, from {@code yOffset} on
   */
  public static float dot(
      Workspace workspace, int count, float[] x, int xOffset, float[] y, int yOffset) {
    Arguments.notNull(workspace, "workspace");
    check(count, x, xOffset, "x");
    check(count, y, yOffset, "y");
    return fold(workspace, Fold.PRODUCTS, count, x, xOffset, y, yOffset);
  }

  /**
   * Gives √Σ x[p]², with the bits, the accuracy and the limits of {@link FloatRowReduction#norm}.
   *
   * @param workspace scratch memory
   * @param count elements of x
   * @param x the vector, from {@code xOffset} on
   */
  @SuppressWarnings("cast") // not redundant for both element types
  public static float norm(Workspace workspace, int count, float[] x, int xOffset) {
    Arguments.notNull(workspace, "workspace");
    check(count, x, xOffset, "x");
    return (float) Math.sqrt(fold(workspace, Fold.SQUARES, count, x, xOffset, x, xOffset));
  }

  /**
   * Computes y[p] = fma(alpha, x[p], y[p]), rounded once.
   *
   * @param count elements of x and y
   * @param alpha the factor
   * @param x the vector to add, from {@code xOffset} on
   * @param y the vector added to, from {@code yOffset} on
   */
  public static void axpy(int count, float alpha, float[] x, int xOffset, float[] y, int yOffset) {
    check(count, x, xOffset, "x");
    check(count, y, yOffset, "y");
    int ld = Math.max(1, count);
    Arguments.disjoint(y, yOffset, 1, count, ld, "y", x, xOffset, 1, count, ld, "x");
    FloatProvider.REDUCTIONS.step(
        Step.AXPY, count, alpha, x, xOffset, y, yOffset, y, yOffset);
  }

  /**
   * Computes x[p] = alpha·x[p]; 0·∞ and 0·NaN are NaN.
   *
   * @param count elements of x
   * @param alpha the factor
   * @param x the vector, from {@code xOffset} on
   */
  public static void scale(int count, float alpha, float[] x, int xOffset) {
    check(count, x, xOffset, "x");
    // Left to C2, which starts the loop at a cache line: only C2 knows where an array lies.
    for (int p = xOffset; p < xOffset + count; p++) {
      x[p] *= alpha;
    }
  }

  private static void check(int count, float[] x, int xOffset, String name) {
    Arguments.notNull(x, name);
    Arguments.size(count, "count");
    Arguments.vector(count, x.length, xOffset, name);
  }

  private static float fold(
      Workspace workspace, Fold fold, int count, float[] x, int xOffset, float[] y, int yOffset) {
    workspace.acquire();
    try {
      return workspace.floatReductions().fold(fold, count, x, xOffset, y, yOffset);
    } finally {
      workspace.release();
    }
  }
}
