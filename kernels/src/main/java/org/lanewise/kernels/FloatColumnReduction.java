package org.lanewise.kernels;

import org.lanewise.kernels.internal.Arguments;
import org.lanewise.kernels.internal.reduction.Reduction;

/**
 * Reductions down the columns of a matrix to one number each: the sum is the bias gradient of a layer
 * whose samples are rows.
 *
 * <p><b>Order.</b> The rows are cut into blocks of 48. A block's partial result is a chain over ascending
 * rows; the blocks' results join pairwise, each 2ᵗ neighbouring blocks from a multiple of 2ᵗ on first, and
 * what is left at the end from the right. The order depends on m only, so the bits are the same at any
 * vector width and number of threads, and the same for a column alone.
 *
 * <p><b>Accuracy.</b> With D = 48 + ⌈log₂⌈m / 48⌉⌉ and u = 2⁻²⁴ (2⁻⁵³ in double precision) a sum is within
 * D·u·Σᵢ|x[i, j]| to first order: the error grows with the length of a block, not with m (Higham, §4.2).
 *
 * <p><b>Threads.</b> A workspace with helpers shares matrices of 2¹⁸ elements and more among them: columns, and whole blocks of rows.
 *
 * <p>Every method throws
 *
 * <ul>
 *   <li>{@link NullPointerException} if an argument is null,
 *   <li>{@link IllegalArgumentException} if a size is negative, the leading dimension too small, or the
 *       result shares an element with x,
 *   <li>{@link IndexOutOfBoundsException} if an operand does not lie inside its array,
 *   <li>{@link IllegalStateException} if the workspace is in use by another call.
 * </ul>
 */
public final class FloatColumnReduction {
  private FloatColumnReduction() {}

  /**
   * Computes sum[j] = Σᵢ x[i, j].
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param sum receives n sums from {@code sumOffset} on; with m = 0 zeros
   */
  public static void sum(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] sum, int sumOffset) {
    reduce(
        Reduction.SUM, workspace, m, n, x, xOffset, ldx, sum, null, sumOffset, "sum");
  }

  /**
   * Computes mean[j] = (Σᵢ x[i, j]) / m, within (D + 2)·u·Σᵢ|x[i, j]| / m to first order.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param mean receives n means from {@code meanOffset} on; with m = 0 NaN
   */
  public static void mean(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] mean, int meanOffset) {
    reduce(
        Reduction.MEAN, workspace, m, n, x, xOffset, ldx, mean, null, meanOffset, "mean");
  }

  /**
   * Computes the largest element of each column, exactly; +0 is larger than −0. A column with a NaN
   * gives NaN.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param max receives n elements from {@code maxOffset} on; with m = 0 −∞
   */
  public static void max(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] max, int maxOffset) {
    reduce(
        Reduction.MAX, workspace, m, n, x, xOffset, ldx, max, null, maxOffset, "max");
  }

  /**
   * Computes the smallest element of each column, exactly; −0 is smaller than +0. A column with a NaN
   * gives NaN.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param min receives n elements from {@code minOffset} on; with m = 0 +∞
   */
  public static void min(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] min, int minOffset) {
    reduce(
        Reduction.MIN, workspace, m, n, x, xOffset, ldx, min, null, minOffset, "min");
  }

  /**
   * Computes where the largest element of each column is: the first of equal ones (±0 are equal), or
   * the first NaN if there is one.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param index receives n row numbers from {@code indexOffset} on; with m = 0 −1
   */
  public static void argmax(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      int[] index, int indexOffset) {
    reduce(
        Reduction.ARGMAX, workspace, m, n, x, xOffset, ldx, null, index, indexOffset, "index");
  }

  /**
   * Computes sum[j] = Σᵢ x[i, j]², in chains of fused multiply-adds, within D·u·Σᵢ x[i, j]² to first
   * order. Nothing is scaled: squares overflow beyond |x| ≈ 2⁶⁴ and lose precision below 2⁻⁶³ (2⁵¹²
   * and 2⁻⁵¹¹ in double precision).
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param sum receives n sums from {@code sumOffset} on; with m = 0 zeros
   */
  public static void sumOfSquares(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] sum, int sumOffset) {
    reduce(
        Reduction.SUM_OF_SQUARES, workspace, m, n, x, xOffset, ldx, sum, null, sumOffset, "sum");
  }

  /**
   * Computes norm[j] = √(Σᵢ x[i, j]²), within (D / 2 + 1)·u·norm[j] to first order, and with the
   * limits of {@link #sumOfSquares}.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param norm receives n norms from {@code normOffset} on; with m = 0 zeros
   */
  public static void norm(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] norm, int normOffset) {
    reduce(
        Reduction.NORM, workspace, m, n, x, xOffset, ldx, norm, null, normOffset, "norm");
  }

  /**
   * Computes the population variance variance[j] = Σᵢ (x[i, j] − mean)² / m.
   *
   * <p>Computed from the deviations of a block from its first number (T. Chan, G. Golub and R. LeVeque,
   * "Algorithms for computing the sample variance", 1983: shifted data), and with their update (2.1) to join
   * blocks. The error is about D·u·(3·λ + 2·κ + κ²·D·u)·variance. Here κ² = Σᵢ x[i, j]² / (m·variance), of
   * which a difference of sums of squares would lose D·u·κ²; and λ·variance is the mean square of those
   * deviations. λ is about 2 for numbers in random order, and never above 48. The variance of equal numbers
   * is 0, and none is less.
   *
   * <p>Nothing is scaled: beyond the range of normal numbers, where squares of deviations or sums of them
   * are, the result is infinite, NaN or imprecise.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param variance receives n variances from {@code varianceOffset} on; with m = 0 NaN
   */
  public static void variance(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] variance, int varianceOffset) {
    reduce(
        Reduction.VARIANCE, workspace, m, n, x, xOffset, ldx, variance, null, varianceOffset,
        "variance");
  }

  /** Of the two results one is null, and both are if the caller's was. */
  private static void reduce(
      Reduction reduction, Workspace workspace, int m, int n, float[] x, int xOffset, int ldx,
      float[] result, int[] places, int resultOffset, String name) {
    Arguments.notNull(workspace, "workspace");
    Arguments.notNull(x, "x");
    Arguments.notNull(places == null ? result : places, name);
    Arguments.size(m, "m");
    Arguments.size(n, "n");
    Arguments.leadingDimension(ldx, n, "x");
    Arguments.matrix(m, n, x.length, xOffset, ldx, "x");
    Arguments.vector(n, places == null ? result.length : places.length, resultOffset, name);
    Arguments.disjoint(
        result, resultOffset, 1, n, Math.max(1, n), name, x, xOffset, m, n, ldx, "x");
    workspace.acquire();
    try {
      workspace
          .floatReductions()
          .reduce(reduction, false, m, n, x, xOffset, ldx, result, places, resultOffset);
    } finally {
      workspace.release();
    }
  }
}
