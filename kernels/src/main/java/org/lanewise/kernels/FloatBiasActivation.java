package org.lanewise.kernels;

import org.lanewise.kernels.internal.Arguments;
import org.lanewise.kernels.internal.epilogue.FloatBackward;

/**
 * Bias and activation on a matrix that exists already, and their way back: the derivative and the bias
 * gradient in one pass.
 */
public final class FloatBiasActivation {
  private FloatBiasActivation() {}

  /**
   * Applies an epilogue to a matrix in place, with the bits it has inside {@link FloatGemm}.
   *
   * @param workspace scratch memory
   * @param m rows of x
   * @param n columns of x
   * @param x holds the m × n matrix from {@code xOffset} on
   * @param ldx leading dimension of x, at least max(1, n)
   * @param epilogue what to apply; the accuracy is that of its {@link Activation}
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if a size is negative, a leading dimension too small, an operand of
   *     the epilogue shares an element with x, or an output of it one with another operand
   * @throws IndexOutOfBoundsException if x or an operand of the epilogue does not lie inside its array
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
    epilogue.check(m, n);
    epilogue.checkDisjoint(m, n, true, x, xOffset, m, n, ldx, "x");
    workspace.acquire();
    try {
      epilogue.strip().apply(
          workspace.floatProducts().epilogueScratch(), m, n, 0, 0, m, x, xOffset, ldx);
    } finally {
      workspace.release();
    }
  }

  /**
   * Applies an epilogue to a matrix x and stores the result in y.
   *
   * @param y receives the m × n result from {@code yOffset} on; shares no element with x
   * @param ldy leading dimension of y, at least max(1, n)
   * @throws IllegalArgumentException also if y shares an element with x or an operand of the epilogue
   * @throws IndexOutOfBoundsException also if y does not lie inside its array
   * @see #apply(Workspace, int, int, float[], int, int, FloatEpilogue)
   */
  public static void apply(
      Workspace workspace, int m, int n,
      float[] x, int xOffset, int ldx,
      float[] y, int yOffset, int ldy,
      FloatEpilogue epilogue) {
    Arguments.notNull(workspace, "workspace");
    Arguments.notNull(x, "x");
    Arguments.notNull(y, "y");
    Arguments.notNull(epilogue, "epilogue");
    Arguments.size(m, "m");
    Arguments.size(n, "n");
    Arguments.leadingDimension(ldx, n, "x");
    Arguments.leadingDimension(ldy, n, "y");
    Arguments.matrix(m, n, x.length, xOffset, ldx, "x");
    Arguments.matrix(m, n, y.length, yOffset, ldy, "y");
    Arguments.disjoint(y, yOffset, m, n, ldy, "y", x, xOffset, m, n, ldx, "x");
    epilogue.check(m, n);
    epilogue.checkDisjoint(m, n, true, y, yOffset, m, n, ldy, "y");
    epilogue.checkDisjoint(m, n, false, x, xOffset, m, n, ldx, "x");
    workspace.acquire();
    try {
      epilogue.strip().apply(
          workspace.floatProducts().epilogueScratch(), m, n, x, xOffset, ldx, y, yOffset, ldy);
    } finally {
      workspace.release();
    }
  }

  /**
   * Computes dz = dy ⊙ f′ in place of dy, and db[j] = Σᵢ dz[i, j], in one pass ({@code D…_BGRAD}).
   *
   * <p>The sums have the definition and the error bound of {@link FloatColumnReduction#sum}; f′ is what
   * the {@link Activation} says.
   *
   * @param workspace scratch memory
   * @param activation f
   * @param m rows: samples of the batch
   * @param n columns: units of the layer
   * @param saved holds the m × n outputs or pre-activations of the forward pass, whichever {@link
   *     Activation#derivative()} says, from {@code savedOffset} on
   * @param ldsaved leading dimension of saved, at least max(1, n)
   * @param dy holds the m × n gradient by the outputs, and dz afterwards
   * @param lddy leading dimension of dy, at least max(1, n)
   * @param db receives n sums from {@code dbOffset} on; with m = 0 zeros
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if a size is negative, a leading dimension too small, or saved, dy
   *     and db share an element
   * @throws IndexOutOfBoundsException if an operand does not lie inside its array
   * @throws IllegalStateException if the workspace is in use by another call
   */
  public static void backward(
      Workspace workspace, Activation activation, int m, int n,
      float[] saved, int savedOffset, int ldsaved,
      float[] dy, int dyOffset, int lddy,
      float[] db, int dbOffset) {
    check(
        workspace, activation, m, n, saved, savedOffset, ldsaved, dy, dyOffset, lddy, n, db,
        dbOffset);
    workspace.acquire();
    try {
      FloatBackward.apply(
          workspace.floatProducts().epilogueScratch().sums(),
          Activations.function(activation), Activations.floatParameter(activation),
          m, n, 0, m,
          saved, savedOffset, ldsaved, dy, dyOffset, lddy, db, dbOffset);
    } finally {
      workspace.release();
    }
  }

  /**
   * Computes dz = dy ⊙ f′ in place of dy, and the gradient of a bias per row, db[i] = Σⱼ dz[i, j]. These
   * sums have the definition and the error bound of {@link FloatRowReduction#sum}.
   *
   * @param db receives m sums from {@code dbOffset} on; with n = 0 zeros
   * @see #backward
   */
  public static void backwardRows(
      Workspace workspace, Activation activation, int m, int n,
      float[] saved, int savedOffset, int ldsaved,
      float[] dy, int dyOffset, int lddy,
      float[] db, int dbOffset) {
    check(
        workspace, activation, m, n, saved, savedOffset, ldsaved, dy, dyOffset, lddy, m, db,
        dbOffset);
    workspace.acquire();
    try {
      FloatBackward.applyRows(
          workspace.floatProducts().epilogueScratch().sums(), workspace.floatReductions(),
          Activations.function(activation), Activations.floatParameter(activation),
          m, n,
          saved, savedOffset, ldsaved, dy, dyOffset, lddy, db, dbOffset);
    } finally {
      workspace.release();
    }
  }

  private static void check(
      Workspace workspace, Activation activation, int m, int n,
      float[] saved, int savedOffset, int ldsaved,
      float[] dy, int dyOffset, int lddy,
      int sums, float[] db, int dbOffset) {
    Arguments.notNull(workspace, "workspace");
    Arguments.notNull(activation, "activation");
    Arguments.notNull(saved, "saved");
    Arguments.notNull(dy, "dy");
    Arguments.notNull(db, "db");
    Arguments.size(m, "m");
    Arguments.size(n, "n");
    Arguments.leadingDimension(ldsaved, n, "saved");
    Arguments.leadingDimension(lddy, n, "dy");
    Arguments.matrix(m, n, saved.length, savedOffset, ldsaved, "saved");
    Arguments.matrix(m, n, dy.length, dyOffset, lddy, "dy");
    Arguments.vector(sums, db.length, dbOffset, "db");
    int lddb = Math.max(1, sums);
    Arguments.disjoint(
        dy, dyOffset, m, n, lddy, "dy", saved, savedOffset, m, n, ldsaved, "saved");
    Arguments.disjoint(
        db, dbOffset, 1, sums, lddb, "db", saved, savedOffset, m, n, ldsaved, "saved");
    Arguments.disjoint(db, dbOffset, 1, sums, lddb, "db", dy, dyOffset, m, n, lddy, "dy");
  }
}
