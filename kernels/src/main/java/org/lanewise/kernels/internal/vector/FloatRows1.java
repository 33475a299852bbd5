// @template 8 rows: see Template in the generator.
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Adds 1 row of a matrix, each scaled by its element of x, to a row of sums: one step of {@link
 * FloatRows}.
 *
 * <p>Each row is a stream of its own to the prefetcher; the sums stay in L1, and are read and written
 * once for all the rows.
 */
final class FloatRows1 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatRows1() {}

  /**
   * s[j] = fma(x[p], a[p, j], s[j]) over ascending p. If the columns are not whole vectors, the last
   * vector of a overlaps the one before, and its sums follow those of the whole vectors.
   */
  static void add(
      int columns, float[] x, int xOffset, int incx, float[] a, int aOffset, int lda, float[] s) {
    int full = SPECIES.loopBound(columns);
    FloatVector x0 = FloatVector.broadcast(SPECIES, x[xOffset + incx * 0]); // @row
    int row0 = aOffset + lda * 0; // @row
    for (int j = 0; j < full; j += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, s, j);
      sum = x0.fma(FloatVector.fromArray(SPECIES, a, row0 + j), sum); // @row
      sum.intoArray(s, j);
    }
    if (full < columns) {
      int last = columns - LANES;
      FloatVector sum = FloatVector.fromArray(SPECIES, s, full);
      sum = x0.fma(FloatVector.fromArray(SPECIES, a, row0 + last), sum); // @row
      sum.intoArray(s, full);
    }
  }
}
