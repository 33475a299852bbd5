package org.lanewise.kernels;

import org.lanewise.kernels.internal.Arguments;
import org.lanewise.kernels.internal.reduction.FloatSoftmaxCall;
import org.lanewise.kernels.internal.reduction.Fold;
import org.lanewise.kernels.internal.reduction.SoftmaxForm;

/**
 * Softmax along the rows of a matrix, and the cross-entropy built on it with its gradient.
 *
 * <p><b>Definition.</b> z = x[i, j] − maxⱼ x[i, j], so that no power overflows; s = Σⱼ e<sup>z</sup> in
 * the order of {@link FloatRowReduction#sum}; then e<sup>z</sup> / s, or z − log s. The bits of a row
 * depend on that row only, not on vector widths, threads or the batch.
 *
 * <p><b>Accuracy.</b> With u = 2⁻²⁴ (2⁻⁵³ in double precision) and D that of {@link FloatRowReduction},
 * e<sup>z</sup> / s is within (D + 4 + 2·|z| + log n)·u of itself to first order, unless it is subnormal, and z −
 * log s within (D + 4 + 2·|z| + 3·log n)·u, absolutely.
 *
 * <p><b>Special values.</b> A row with NaN or +∞, or of nothing but −∞, gives NaN, as in PyTorch; a −∞
 * beside finite numbers has the probability 0 and the logarithm −∞.
 *
 * <p><b>Threads.</b> A workspace with helpers shares matrices of 2¹⁶ elements and more by rows.
 *
 * <p>Every method throws
 *
 * <ul>
 *   <li>{@link NullPointerException} if an argument is null,
 *   <li>{@link IllegalArgumentException} if a size is negative, a leading dimension too small, a class
 *       or the smoothing outside its range, or an output shares an element with another operand (but the
 *       output matrix may be x itself, at the same offset with the same leading dimension),
 *   <li>{@link IndexOutOfBoundsException} if an operand does not lie inside its array,
 *   <li>{@link IllegalStateException} if the workspace is in use by another call.
 * </ul>
 */
public final class FloatSoftmax {
  private FloatSoftmax() {}

  /**
   * Computes y[i, j] = e<sup>x[i, j]</sup> / Σⱼ e<sup>x[i, j]</sup>.
   *
   * @param workspace scratch memory
   * @param m rows
   * @param n columns
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param y receives the m × n results; may be x
   * @param ldy leading dimension of y, at least max(1, n)
   */
  public static void softmax(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] y, int yOffset, int ldy) {
    apply(SoftmaxForm.SOFTMAX, workspace, m, n, x, xOffset, ldx, y, yOffset, ldy);
  }

  /**
   * Computes y[i, j] = x[i, j] − log Σⱼ e<sup>x[i, j]</sup>.
   *
   * @param workspace scratch memory
   * @param m rows
   * @param n columns
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param y receives the m × n results; may be x
   * @param ldy leading dimension of y, at least max(1, n)
   */
  public static void logSoftmax(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] y, int yOffset, int ldy) {
    apply(SoftmaxForm.LOG_SOFTMAX, workspace, m, n, x, xOffset, ldx, y, yOffset, ldy);
  }

  private static void apply(
      SoftmaxForm form, Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx, float[] y, int yOffset, int ldy) {
    Arguments.notNull(workspace, "workspace");
    checkMatrices(m, n, x, xOffset, ldx, y, yOffset, ldy, "y");
    workspace.acquire();
    try {
      call(workspace).input(form, m, n, x, xOffset, ldx).output(y, yOffset, ldy);
      workspace.floatSoftmaxes().compute();
    } finally {
      workspace.release();
    }
  }

  /**
   * The cross-entropy of logits against classes, and its gradient, as PyTorch's {@code CrossEntropyLoss}
   * with its mean: rows whose class is the ignored one count nothing.
   *
   * <p>With p = softmax(x) and the target t = (1 − smoothing)·[j = class] + smoothing / n, losses[i] =
   * −Σⱼ t·log p and dx[i, j] = (p − t) / counted rows; of an ignored row both are 0.
   *
   * @param workspace scratch memory
   * @param m rows: samples
   * @param n columns: classes
   * @param x holds the m × n logits from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param classes holds m classes from {@code classesOffset} on, each from 0 to n − 1 or the ignored one
   * @param ignored the class that is ignored; PyTorch's default is −100
   * @param smoothing the share of the uniform distribution in the target, from 0 to 1
   * @param losses receives m losses from {@code lossesOffset} on
   * @param dx receives the m × n gradient of the mean by x; may be x
   * @param lddx leading dimension of dx, at least max(1, n)
   * @return the mean loss of the rows that count; NaN if none does
   */
  public static float crossEntropy(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      int[] classes, int classesOffset, int ignored, float smoothing,
      float[] losses, int lossesOffset,
      float[] dx, int dxOffset, int lddx) {
    Arguments.notNull(workspace, "workspace");
    Arguments.notNull(classes, "classes");
    checkMatrices(m, n, x, xOffset, ldx, dx, dxOffset, lddx, "dx");
    Arguments.vector(m, classes.length, classesOffset, "classes");
    checkLosses(m, n, losses, lossesOffset, x, xOffset, ldx, dx, dxOffset, lddx, smoothing);
    int counted = countClasses(m, n, classes, classesOffset, ignored);
    workspace.acquire();
    try {
      call(workspace)
          .input(SoftmaxForm.CLASSES, m, n, x, xOffset, ldx)
          .output(dx, dxOffset, lddx)
          .numbers(losses, lossesOffset)
          .classes(classes, classesOffset, ignored)
          .weights(smoothing, 1f / counted);
      workspace.floatSoftmaxes().compute();
      return mean(workspace, m, counted, losses, lossesOffset);
    } finally {
      workspace.release();
    }
  }

  /**
   * The cross-entropy of logits against probabilities, and its gradient, as PyTorch's {@code
   * CrossEntropyLoss} with its mean.
   *
   * <p>With p = softmax(x) and the target t = (1 − smoothing)·probabilities[i, j] + smoothing / n,
   * losses[i] = log Σⱼ e<sup>x</sup> − Σⱼ t·x and dx[i, j] = (p − t) / m: −Σⱼ t·log p and its gradient,
   * if the probabilities of a row sum to 1, which is not checked. A logit of −∞ gives a NaN loss, even
   * where t = 0.
   *
   * @param workspace scratch memory
   * @param m rows: samples
   * @param n columns: classes
   * @param x holds the m × n logits from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param probabilities holds the m × n targets from {@code probabilitiesOffset} on
   * @param ldprobabilities their leading dimension, at least max(1, n)
   * @param smoothing the share of the uniform distribution in the target, from 0 to 1
   * @param losses receives m losses from {@code lossesOffset} on
   * @param dx receives the m × n gradient of the mean by x; may be x
   * @param lddx leading dimension of dx, at least max(1, n)
   * @return the mean loss; NaN if m = 0
   */
  public static float crossEntropy(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] probabilities, int probabilitiesOffset, int ldprobabilities, float smoothing,
      float[] losses, int lossesOffset,
      float[] dx, int dxOffset, int lddx) {
    String name = "probabilities";
    Arguments.notNull(workspace, "workspace");
    Arguments.notNull(probabilities, name);
    checkMatrices(m, n, x, xOffset, ldx, dx, dxOffset, lddx, "dx");
    Arguments.leadingDimension(ldprobabilities, n, name);
    Arguments.matrix(m, n, probabilities.length, probabilitiesOffset, ldprobabilities, name);
    Arguments.disjoint(
        dx, dxOffset, m, n, lddx, "dx", probabilities, probabilitiesOffset, m, n, ldprobabilities,
        name);
    checkLosses(m, n, losses, lossesOffset, x, xOffset, ldx, dx, dxOffset, lddx, smoothing);
    Arguments.disjoint(
        losses, lossesOffset, 1, m, Math.max(1, m), "losses",
        probabilities, probabilitiesOffset, m, n, ldprobabilities, name);
    workspace.acquire();
    try {
      call(workspace)
          .input(SoftmaxForm.PROBABILITIES, m, n, x, xOffset, ldx)
          .output(dx, dxOffset, lddx)
          .numbers(losses, lossesOffset)
          .probabilities(probabilities, probabilitiesOffset, ldprobabilities)
          .weights(smoothing, 1f / m);
      workspace.floatSoftmaxes().compute();
      return mean(workspace, m, m, losses, lossesOffset);
    } finally {
      workspace.release();
    }
  }

  private static FloatSoftmaxCall call(Workspace workspace) {
    return workspace.floatSoftmaxes().call();
  }

  private static float mean(
      Workspace workspace, int m, int counted, float[] losses, int lossesOffset) {
    float sum =
        workspace
            .floatReductions()
            .fold(Fold.SUM, m, losses, lossesOffset, losses, lossesOffset);
    return sum / counted;
  }

  @SuppressWarnings("ReferenceEquality")
  private static void checkMatrices(
      int m, int n, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, int ldy, String name) {
    Arguments.notNull(x, "x");
    Arguments.notNull(y, name);
    Arguments.size(m, "m");
    Arguments.size(n, "n");
    Arguments.leadingDimension(ldx, n, "x");
    Arguments.leadingDimension(ldy, n, name);
    Arguments.matrix(m, n, x.length, xOffset, ldx, "x");
    Arguments.matrix(m, n, y.length, yOffset, ldy, name);
    boolean inPlace = x == y && xOffset == yOffset && ldx == ldy;
    if (!inPlace) {
      Arguments.disjoint(y, yOffset, m, n, ldy, name, x, xOffset, m, n, ldx, "x");
    }
  }

  private static void checkLosses(
      int m, int n, float[] losses, int lossesOffset, float[] x, int xOffset, int ldx,
      float[] dx, int dxOffset, int lddx, float smoothing) {
    int ldl = Math.max(1, m);
    Arguments.notNull(losses, "losses");
    Arguments.vector(m, losses.length, lossesOffset, "losses");
    Arguments.disjoint(
        losses, lossesOffset, 1, m, ldl, "losses", x, xOffset, m, n, ldx, "x");
    Arguments.disjoint(
        losses, lossesOffset, 1, m, ldl, "losses", dx, dxOffset, m, n, lddx, "dx");
    if (!(smoothing >= 0 && smoothing <= 1)) {
      throw new IllegalArgumentException("smoothing = " + smoothing + ", must be from 0 to 1");
    }
  }

  private static int countClasses(int m, int n, int[] classes, int offset, int ignored) {
    int counted = 0;
    for (int i = 0; i < m; i++) {
      int c = classes[offset + i];
      if (c != ignored) {
        counted++;
        if (c < 0 || c >= n) {
          throw new IllegalArgumentException(
              "classes[" + (offset + i) + "] = " + c + ", must be from 0 to " + (n - 1)
                  + ", or the ignored " + ignored);
        }
      }
    }
    return counted;
  }
}
