package org.lanewise.kernels;

import org.lanewise.kernels.internal.Arguments;

/**
 * Bias and activation on a matrix that exists already, and their way back: the derivative and the bias
 * gradient in one pass.
 */
public final class FloatBiasActivation {
  private FloatBiasActivation() {}

  /**
   * Applies an epilogue to a matrix in place: x[i, j] = f(x[i, j] + bias[j]), with the bits it has
   * inside {@link FloatGemm}.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param epilogue bias and activation; the accuracy is that of its {@link Activation}
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if a size is negative, the leading dimension too small, or the
   *     bias shares an element with x
   * @throws IndexOutOfBoundsException if x or the bias does not lie inside its array
   * @throws IllegalStateException if the workspace is in use by another call
   */
  public static void apply(
      Workspace workspace, int m, int n, float[] x, int xOffset, int ldx, FloatEpilogue epilogue) {
    Arguments.notNull(workspace, "workspace");
    Arguments.notNull(x, "x");
    Arguments.notNull(epilogue, "epilogue");
    Arguments.size(m, "m");
    Arguments.size(n, "n");
    Arguments.leadingDimension(ldx, n, "x");
    Arguments.matrix(m, n, x.length, xOffset, ldx, "x");
    epilogue.check(m, n, x, xOffset, ldx, "x");
    workspace.acquire();
    try {
      epilogue.strip().apply(m, n, 0, x, xOffset, ldx);
    } finally {
      workspace.release();
    }
  }

  /**
   * Computes dz = dy ⊙ f′ in place of dy, and db[j] = Σᵢ dz[i, j], in one pass ({@code D…_BGRAD}).
   *
   * <p>The sums have the definition and the error bound of {@link FloatColumnReduction#sum}; dz is
   * within 2 ULP of dy·f′ at the stored y, and f′ is what {@link Activation.Pointwise} says.
   *
   * @param workspace scratch memory
   * @param activation f; its derivative is taken at the output y = f(z)
   * @param m rows: samples of the batch
   * @param n columns: units of the layer
   * @param y holds the m × n outputs of the forward pass from {@code yOffset} on
   * @param ldy leading dimension of y, at least max(1, n)
   * @param dy holds the m × n gradient by y, and dz afterwards
   * @param lddy leading dimension of dy, at least max(1, n)
   * @param db receives n sums from {@code dbOffset} on; with m = 0 zeros
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if a size is negative, a leading dimension too small, or y, dy and
   *     db share an element
   * @throws IndexOutOfBoundsException if an operand does not lie inside its array
   * @throws IllegalStateException if the workspace is in use by another call
   */
  public static void backward(
      Workspace workspace, Activation activation, int m, int n,
      float[] y, int yOffset, int ldy,
      float[] dy, int dyOffset, int lddy,
      float[] db, int dbOffset) {
    Arguments.notNull(workspace, "workspace");
    Arguments.notNull(activation, "activation");
    Arguments.notNull(y, "y");
    Arguments.notNull(dy, "dy");
    Arguments.notNull(db, "db");
    Arguments.size(m, "m");
    Arguments.size(n, "n");
    Arguments.leadingDimension(ldy, n, "y");
    Arguments.leadingDimension(lddy, n, "dy");
    Arguments.matrix(m, n, y.length, yOffset, ldy, "y");
    Arguments.matrix(m, n, dy.length, dyOffset, lddy, "dy");
    Arguments.vector(n, db.length, dbOffset, "db");
    int lddb = Math.max(1, n);
    Arguments.disjoint(dy, dyOffset, m, n, lddy, "dy", y, yOffset, m, n, ldy, "y");
    Arguments.disjoint(db, dbOffset, 1, n, lddb, "db", y, yOffset, m, n, ldy, "y");
    Arguments.disjoint(db, dbOffset, 1, n, lddb, "db", dy, dyOffset, m, n, lddy, "dy");
    workspace.acquire();
    try {
      workspace
          .floatColumnSums()
          .gradient(Activations.pointwise(activation), m, n, y, yOffset, ldy, dy, dyOffset, lddy,
              db, dbOffset);
    } finally {
      workspace.release();
    }
  }
}
