package org.lanewise.kernels;

import org.lanewise.kernels.internal.Arguments;
import org.lanewise.kernels.internal.reduction.FloatSoftmaxes;
import org.lanewise.kernels.internal.reduction.Reduction;
import org.lanewise.kernels.internal.reduction.SoftmaxForm;

/**
 * Reductions along the rows of a matrix to one number each.
 *
 * <p><b>Order.</b> A row is cut into blocks of 3072 elements (1536 in double precision). Element p of a
 * block goes to partial result p mod 64 (32), each a chain over ascending p; these join by halving, number
 * c with c + 32 (16), and so on; and the blocks' results join pairwise, each 2ᵗ neighbouring blocks from
 * a multiple of 2ᵗ on first, and what is left at the end from the right. The order depends on n only, so
 * the bits are the same at any vector width and number of threads, and the same for a row alone.
 *
 * <p><b>Accuracy.</b> With D = 54 + ⌈log₂⌈n / 3072⌉⌉ (53 and 1536 in double precision) and u = 2⁻²⁴
 * (2⁻⁵³) a sum is within D·u·Σⱼ|x[i, j]| to first order: the error grows with the length of a chain, not
 * with n (Higham, §4.2).
 *
 * <p><b>Threads.</b> A workspace with helpers shares matrices of 2¹⁸ elements and more among them, by rows.
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
public final class FloatRowReduction {
  private FloatRowReduction() {}

  /**
   * Computes sum[i] = Σⱼ x[i, j].
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param sum receives m sums from {@code sumOffset} on; with n = 0 zeros
   */
  public static void sum(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] sum, int sumOffset) {
    reduce(
        Reduction.SUM, workspace, m, n, x, xOffset, ldx, sum, null, sumOffset, "sum");
  }

  /**
   * Computes mean[i] = (Σⱼ x[i, j]) / n, within (D + 2)·u·Σⱼ|x[i, j]| / n to first order.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param mean receives m means from {@code meanOffset} on; with n = 0 NaN
   */
  public static void mean(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] mean, int meanOffset) {
    reduce(
        Reduction.MEAN, workspace, m, n, x, xOffset, ldx, mean, null, meanOffset, "mean");
  }

  /**
   * Computes the largest element of each row, exactly; +0 is larger than −0. A row with a NaN gives
   * NaN.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param max receives m elements from {@code maxOffset} on; with n = 0 −∞
   */
  public static void max(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] max, int maxOffset) {
    reduce(
        Reduction.MAX, workspace, m, n, x, xOffset, ldx, max, null, maxOffset, "max");
  }

  /**
   * Computes the smallest element of each row, exactly; −0 is smaller than +0. A row with a NaN gives
   * NaN.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param min receives m elements from {@code minOffset} on; with n = 0 +∞
   */
  public static void min(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] min, int minOffset) {
    reduce(
        Reduction.MIN, workspace, m, n, x, xOffset, ldx, min, null, minOffset, "min");
  }

  /**
   * Computes where the largest element of each row is: the first of equal ones (±0 are equal), or the
   * first NaN if there is one.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param index receives m column numbers from {@code indexOffset} on; with n = 0 −1
   */
  public static void argmax(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      int[] index, int indexOffset) {
    reduce(
        Reduction.ARGMAX, workspace, m, n, x, xOffset, ldx, null, index, indexOffset, "index");
  }

  /**
   * Computes sum[i] = Σⱼ x[i, j]², in chains of fused multiply-adds, within D·u·Σⱼ x[i, j]² to first
   * order. Nothing is scaled: squares overflow beyond |x| ≈ 2⁶⁴ and lose precision below 2⁻⁶³ (2⁵¹²
   * and 2⁻⁵¹¹ in double precision).
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param sum receives m sums from {@code sumOffset} on; with n = 0 zeros
   */
  public static void sumOfSquares(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] sum, int sumOffset) {
    reduce(
        Reduction.SUM_OF_SQUARES, workspace, m, n, x, xOffset, ldx, sum, null, sumOffset, "sum");
  }

  /**
   * Computes norm[i] = √(Σⱼ x[i, j]²), within (D / 2 + 1)·u·norm[i] to first order, and with the
   * limits of {@link #sumOfSquares}.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param norm receives m norms from {@code normOffset} on; with n = 0 zeros
   */
  public static void norm(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] norm, int normOffset) {
    reduce(
        Reduction.NORM, workspace, m, n, x, xOffset, ldx, norm, null, normOffset, "norm");
  }

  /**
   * Computes the population variance variance[i] = Σⱼ (x[i, j] − mean)² / n.
   *
   * <p>Computed from the deviations of a block from its first number, or if there are more than 64 (32 in
   * double precision) from the mean of so many (T. Chan, G. Golub and R. LeVeque, "Algorithms for computing
   * the sample variance", 1983: shifted data), and with their update (2.1) to join blocks. The error is about
   * D·u·(3·λ + 2·κ + κ²·D·u)·variance. Here κ² = Σⱼ x[i, j]² / (n·variance), of which a difference of sums
   * of squares would lose D·u·κ²; and λ·variance is the mean square of those deviations. λ is about 2 for up
   * to 64 (32) numbers in random order, else about 1, and never above 64. The variance of equal numbers is
   * 0, and none is less.
   *
   * <p>Nothing is scaled: beyond the range of normal numbers, where squares of deviations or sums of them or
   * of 64 (32) numbers are, the result is infinite, NaN or imprecise.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param variance receives m variances from {@code varianceOffset} on; with n = 0 NaN
   */
  public static void variance(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] variance, int varianceOffset) {
    reduce(
        Reduction.VARIANCE, workspace, m, n, x, xOffset, ldx, variance, null, varianceOffset,
        "variance");
  }

  /**
   * Computes result[i] = log Σⱼ e<sup>x[i, j]</sup> with no overflow: log Σⱼ e<sup>z</sup> + max, z =
   * x[i, j] − max, within (D + 4 + 3·log n)·u + 2·u·|result[i]| to first order. A row with NaN gives NaN,
   * else one with +∞ that, and one of nothing but −∞ that.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param result receives m numbers from {@code resultOffset} on; with n = 0 −∞
   */
  public static void logSumExp(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] result, int resultOffset) {
    check(workspace, m, n, x, xOffset, ldx, result, null, resultOffset, "result");
    workspace.acquire();
    try {
      FloatSoftmaxes softmaxes = workspace.floatSoftmaxes();
      softmaxes
          .call()
          .input(SoftmaxForm.LOG_SUM_EXP, m, n, x, xOffset, ldx)
          .numbers(result, resultOffset);
      softmaxes.compute();
    } finally {
      workspace.release();
    }
  }

  private static void reduce(
      Reduction reduction, Workspace workspace, int m, int n, float[] x, int xOffset, int ldx,
      float[] result, int[] places, int resultOffset, String name) {
    check(workspace, m, n, x, xOffset, ldx, result, places, resultOffset, name);
    workspace.acquire();
    try {
      workspace
          .floatReductions()
          .reduce(reduction, true, m, n, x, xOffset, ldx, result, places, resultOffset);
    } finally {
      workspace.release();
    }
  }

  /** Of the two results one is null, and both are if the caller's was. */
  private static void check(
      Workspace workspace, int m, int n, float[] x, int xOffset, int ldx,
      float[] result, int[] places, int resultOffset, String name) {
    Arguments.notNull(workspace, "workspace");
    Arguments.notNull(x, "x");
    Arguments.notNull(places == null ? result : places, name);
    Arguments.size(m, "m");
    Arguments.size(n, "n");
    Arguments.leadingDimension(ldx, n, "x");
    Arguments.matrix(m, n, x.length, xOffset, ldx, "x");
    Arguments.vector(m, places == null ? result.length : places.length, resultOffset, name);
    Arguments.disjoint(
        result, resultOffset, 1, m, Math.max(1, m), name, x, xOffset, m, n, ldx, "x");
  }
}
