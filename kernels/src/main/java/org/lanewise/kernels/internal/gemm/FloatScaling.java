package org.lanewise.kernels.internal.gemm;

/** C = beta·C: all that is left of a product with alpha = 0 or k = 0. */
final class FloatScaling {
  private FloatScaling() {}

  /** Scales m × n elements of C from (row, column) on, then applies the epilogue to them. */
  static void scale(
      FloatPanels panels, FloatProduct x, int number, int row, int m, int column, int n) {
    boolean inPlace = x.c.segment == null;
    float[] c = inPlace ? x.c.array : panels.c();
    int width = inPlace ? n : Math.min(n, FloatPanels.C_STRIDE);
    int blocks = Math.ceilDiv(n, width);
    for (int i = row; i < row + m; i++) {
      for (int block = 0; block < blocks; block++) {
        int j = block * width;
        int columns = Math.min(width, n - j);
        long start = x.c.at(number, i, column + j);
        int from = inPlace ? (int) start : 0;
        if (!inPlace && x.beta != 0) {
          x.c.read(start, c, from, columns);
        }
        for (int element = from; element < from + columns; element++) {
          c[element] = x.beta == 0 ? 0 : x.beta * c[element];
        }
        x.epilogue.apply(1, columns, column + j, c, from, width);
        if (!inPlace) {
          x.c.write(c, width, 1, columns, start);
        }
      }
    }
  }
}
