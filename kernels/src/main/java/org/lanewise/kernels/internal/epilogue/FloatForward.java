package org.lanewise.kernels.internal.epilogue;

import org.lanewise.kernels.internal.FloatPointwiseKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.FloatView;
import org.lanewise.kernels.internal.Function;

/**
 * z = ((x + columnBias) + rowBias) + residual, aux = z, y = f(z): a step each over a row, which stays in L1
 * meanwhile.
 *
 * @param columnBias one row for all
 * @param rowBias one column for all
 * @param f the identity for none
 * @param parameter of f
 */
public record FloatForward(
    FloatView columnBias, FloatView rowBias, FloatView residual, FloatView aux,
    Function f, float parameter) {
  static final FloatForward COPY =
      new FloatForward(
          FloatView.NONE, FloatView.NONE, FloatView.NONE, FloatView.NONE, Function.IDENTITY, 0);

  private static final FloatPointwiseKernels KERNELS = FloatProvider.POINTWISE;

  /** Columns at a time: a piece of a row of each operand stays in L1 from step to step. */
  private static final int COLUMNS = 1024;

  /**
   * Computes rows × columns elements from (row, column) on; x and y are given from there on.
   *
   * @param y may be x with the same offset and leading dimension
   */
  void apply(
      int rows, int columns, int row, int column,
      float[] x, int xOffset, int ldx,
      float[] y, int yOffset, int ldy) {
    int chunks = Math.ceilDiv(columns, COLUMNS);
    for (int chunk = 0; chunk < chunks; chunk++) {
      int j = chunk * COLUMNS;
      int count = Math.min(COLUMNS, columns - j);
      for (int i = 0; i < rows; i++) {
        row(
            count, row + i, column + j,
            x, xOffset + i * ldx + j,
            y, yOffset + i * ldy + j);
      }
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private void row(int count, int i, int j, float[] x, int from, float[] y, int to) {
    float[] z = x;
    int at = from;
    if (columnBias.exists()) {
      KERNELS.add(count, z, at, columnBias.array(), columnBias.at(i, j), y, to);
      z = y;
      at = to;
    }
    if (rowBias.exists()) {
      KERNELS.add(count, z, at, rowBias.array()[rowBias.at(i, 0)], y, to);
      z = y;
      at = to;
    }
    if (residual.exists()) {
      KERNELS.add(count, z, at, residual.array(), residual.at(i, j), y, to);
      z = y;
      at = to;
    }
    if (aux.exists()) {
      System.arraycopy(z, at, aux.array(), aux.at(i, j), count);
    }
    if (f != Function.IDENTITY || z != y || at != to) {
      KERNELS.activate(f, parameter, count, z, at, y, to);
    }
  }
}
