package org.lanewise.kernels.internal.epilogue;

import org.lanewise.kernels.internal.FloatBlocks;
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

  /** Columns at a time: a piece of a row of x and y stays in L1 from step to step. */
  static final int COLUMNS = 16384 / FloatBlocks.BYTES;

  /** The most columns of rows that are taken together: a step over one would be short. */
  private static final int NARROW = COLUMNS / 4;

  private static final FloatPointwiseKernels KERNELS = FloatProvider.POINTWISE;

  /**
   * Computes rows × columns elements from (row, column) on; x and y are given from there on. Short rows
   * that follow each other are taken together, as one row.
   *
   * @param y may be x with the same offset and leading dimension
   */
  void apply(
      FloatEpilogueScratch scratch, int rows, int columns, int row, int column,
      float[] x, int xOffset, int ldx,
      float[] y, int yOffset, int ldy) {
    boolean together =
        columns <= NARROW && ldx == columns && ldy == columns && !rowBias.exists()
            && follow(residual, columns) && follow(aux, columns);
    int most = together ? COLUMNS / Math.max(1, columns) : 1;
    int groups = Math.ceilDiv(rows, most);
    float[] biases = columnBias.array();
    int biasesAt = columnBias.at(0, column);
    if (biases != null && Math.min(rows, most) > 1) {
      biases = scratch.repeated(Math.min(rows, most), columns, biases, biasesAt);
      biasesAt = 0;
    }
    int chunks = Math.ceilDiv(columns, COLUMNS);
    for (int chunk = 0; chunk < chunks; chunk++) {
      int j = chunk * COLUMNS;
      int count = Math.min(COLUMNS, columns - j);
      for (int group = 0; group < groups; group++) {
        int i = group * most;
        row(
            Math.min(most, rows - i) * count, row + i, column + j, biases, biasesAt + j,
            x, xOffset + i * ldx + j,
            y, yOffset + i * ldy + j);
      }
    }
  }

  /** Whether the rows of an operand follow each other, if it exists. */
  private static boolean follow(FloatView operand, int columns) {
    return !operand.exists() || operand.ld() == columns;
  }

  @SuppressWarnings("ReferenceEquality")
  private void row(
      int count, int i, int j, float[] biases, int biasesAt,
      float[] x, int from, float[] y, int to) {
    float[] z = x;
    int at = from;
    if (biases != null) {
      KERNELS.add(count, z, at, biases, biasesAt, y, to);
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
