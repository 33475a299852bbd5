// @template 8 rows: see Template in the generator.
// @variant Squares, Products
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatReductionKernels;

/** The folds of 1 row, or 1 block of rows, at a time: a step of {@link FloatFolds}. */
final class FloatFold1 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatFold1() {}

  /**
   * Takes rows into a row of partial results, which stays in L1 and is read and written once for all of
   * them. Each row is a stream of its own to the prefetcher.
   */
  static void rows(
      int full, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] s, float[] t, int offset) {
    int xRow0 = xOffset + ldx * 0; // @row
    for (int j = 0; j < full; j += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, s, offset + j);
      FloatVector other = FloatFolds.PAIRS ? FloatVector.fromArray(SPECIES, y, yOffset + j) : sum;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xRow0 + j); // @row
      FloatVector e0 = FloatFolds.PAIRS ? other : x0; // @row
      sum = FloatFolds.FMA ? x0.fma(e0, sum) : sum.add(x0); // @row
      sum.intoArray(s, offset + j);
    }
  }

  /**
   * Folds blocks of rows side by side, each in a register, so that no step waits for the one before; x
   * alone, without y. Of a narrow matrix whole vectors are read all the same: shorter ones were faster for
   * few columns, but where vectors of two lengths pass through the same methods, C2 makes objects of them
   * now and then.
   */
  static void blocks(
      int rows, int columns, float[] x, int xOffset, int ldx, int lds, float[] s, int sOffset) {
    int block = rows * ldx;
    for (int j = 0; j < columns; j += LANES) {
      int at0 = j + lds * FloatReductionKernels.place(0); // @row
      FloatVector s0 = FloatVector.fromArray(SPECIES, s, sOffset + at0); // @row
      for (int i = 0; i < rows; i++) {
        int row = xOffset + i * ldx + j;
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, row + block * 0); // @row
        s0 = FloatFolds.FMA ? x0.fma(x0, s0) : s0.add(x0); // @row
      }
      s0.intoArray(s, sOffset + at0); // @row
    }
  }
}
