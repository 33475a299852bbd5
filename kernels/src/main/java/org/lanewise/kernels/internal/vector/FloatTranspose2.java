// @template 4 8 16 lanes: see Template in the generator.
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transposes a block of 2 × 2 elements in registers, for vectors of as many lanes: rows at distances
 * 1, 2, 4 … exchange the halves of their blocks of 2, 4, 8 … lanes (Eklundh, "A fast computer method
 * for matrix transposing", 1972).
 */
final class FloatTranspose2 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;

  private static final VectorShuffle<Float> SWAP1 = FloatTransposes.swap(1); // @distance
  private static final VectorMask<Float> ODD1 = FloatTransposes.odd(1); // @distance

  private FloatTranspose2() {}

  /** y[j, i] = x[i, j]. */
  static void block(float[] x, int xOffset, int ldx, float[] y, int yOffset, int ldy) {
    FloatVector a0 = FloatVector.fromArray(SPECIES, x, xOffset + ldx * 0); // @row
    FloatVector a1 = FloatVector.fromArray(SPECIES, x, xOffset + ldx * 1); // @smallest
    FloatVector t0 = a0.blend(a1.rearrange(SWAP1), ODD1); // @network
    FloatVector t1 = a0.rearrange(SWAP1).blend(a1, ODD1); // @network
    t0.intoArray(y, yOffset + ldy * 0); // @row
    t1.intoArray(y, yOffset + ldy * 1); // @smallest
  }

  /** The same of fewer rows: the last one stands in for those missing, and is not stored for them. */
  static void fewRows(
      int rows, float[] x, int xOffset, int ldx, float[] y, int yOffset, int ldy) {
    int last = rows - 1;
    VectorMask<Float> mask = Species.FLOAT_PARTS[rows];
    FloatVector a0 = FloatVector.fromArray(SPECIES, x, xOffset + ldx * Math.min(0, last)); // @row
    FloatVector a1 = FloatVector.fromArray(SPECIES, x, xOffset + ldx * Math.min(1, last)); // @smallest
    FloatVector t0 = a0.blend(a1.rearrange(SWAP1), ODD1); // @network
    FloatVector t1 = a0.rearrange(SWAP1).blend(a1, ODD1); // @network
    t0.intoArray(y, yOffset + ldy * 0, mask); // @row
    t1.intoArray(y, yOffset + ldy * 1, mask); // @smallest
  }

  /** The same of fewer columns; the rows are read in whole vectors all the same. */
  static void fewColumns(
      int columns, float[] x, int xOffset, int ldx, float[] y, int yOffset, int ldy) {
    FloatVector a0 = FloatVector.fromArray(SPECIES, x, xOffset + ldx * 0); // @row
    FloatVector a1 = FloatVector.fromArray(SPECIES, x, xOffset + ldx * 1); // @smallest
    FloatVector t0 = a0.blend(a1.rearrange(SWAP1), ODD1); // @network
    FloatVector t1 = a0.rearrange(SWAP1).blend(a1, ODD1); // @network
    if (columns > 0) { // @row
      t0.intoArray(y, yOffset + ldy * 0); // @row
    } // @row
    if (columns > 1) { // @smallest
      t1.intoArray(y, yOffset + ldy * 1); // @smallest
    } // @smallest
  }
}
