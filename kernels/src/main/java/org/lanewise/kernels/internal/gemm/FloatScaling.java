package org.lanewise.kernels.internal.gemm;

/** C = beta·C: what comes before the first K block, and all there is with alpha = 0 or k = 0. */
final class FloatScaling {
  private FloatScaling() {}

  /** Scales m × n elements of C from (row, column) on, then applies the epilogue to them. */
  static void scale(
      FloatPanels panels, FloatProduct x, int number, int row, int m, int column, int n) {
    boolean inPlace = x.c.segment == null;
    float[] c = inPlace ? x.c.array : panels.c();
    boolean wholeRows = inPlace && !x.epilogue.sumsColumns();
    int width = wholeRows ? n : Math.min(n, FloatPanels.C_STRIDE);
    int blocks = Math.ceilDiv(n, width);
    for (int block = 0; block < blocks; block++) {
      int j = block * width;
      int columns = Math.min(width, n - j);
      for (int i = row; i < row + m; i++) {
        long start = x.c.at(number, i, column + j);
        int from = inPlace ? (int) start : 0;
        if (!inPlace && x.beta != 0) {
          x.c.read(start, c, from, columns);
        }
        scale(1, columns, x.beta, c, from, width);
        x.epilogue.apply(
            panels.epilogue, 1, columns, i, column + j, row + m, c, from, width);
        if (!inPlace) {
          x.c.write(c, width, 1, columns, start);
        }
      }
    }
  }

  /** c = beta·c; with beta = 0 c is not read. */
  static void scale(int rows, int columns, float beta, float[] c, int cOffset, int ldc) {
    if (beta == 1) {
      return;
    }
    for (int i = 0; i < rows; i++) {
      int row = cOffset + i * ldc;
      for (int j = row; j < row + columns; j++) {
        c[j] = beta == 0 ? 0 : beta * c[j];
      }
    }
  }
}
