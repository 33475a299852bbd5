package org.lanewise.kernels.internal.vector;

import java.util.Arrays;
import jdk.incubator.vector.VectorSpecies;

/** Vector times matrix, along the rows of the matrix: neighbouring outputs lie in lanes. */
final class FloatRows {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();
  private static final int ROWS = 8;

  private FloatRows() {}

  /** The sums of at least a vector of columns; s has room for whole vectors. */
  static void combine(
      int rows, int columns, float[] x, int xOffset, int incx,
      float[] a, int aOffset, int lda, float[] s) {
    int full = SPECIES.loopBound(columns);
    Arrays.fill(s, 0, full + LANES, 0);
    int together = rows - rows % ROWS;
    for (int p = 0; p < together; p += ROWS) {
      FloatRows8.add(columns, x, xOffset + p * incx, incx, a, aOffset + p * lda, lda, s);
    }
    for (int p = together; p < rows; p++) {
      FloatRows1.add(columns, x, xOffset + p * incx, incx, a, aOffset + p * lda, lda, s);
    }
    System.arraycopy(s, full + LANES - (columns - full), s, full, columns - full);
  }
}
