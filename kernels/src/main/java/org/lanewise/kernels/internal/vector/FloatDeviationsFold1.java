// @template 8 rows: see Template in the generator.
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Takes in deviations and their squares of 1 row at a time: a step of {@link FloatDeviationsFolds}. */
final class FloatDeviationsFold1 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatDeviationsFold1() {}

  /** See {@link FloatFold1#rows}. */
  static void rows(
      int full, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] sums, float[] squares, int offset) {
    int xRow0 = xOffset + ldx * 0; // @row
    for (int j = 0; j < full; j += LANES) {
      FloatVector center = FloatVector.fromArray(SPECIES, y, yOffset + j);
      FloatVector sum = FloatVector.fromArray(SPECIES, sums, offset + j);
      FloatVector square = FloatVector.fromArray(SPECIES, squares, offset + j);
      FloatVector d0 = FloatVector.fromArray(SPECIES, x, xRow0 + j).sub(center); // @row
      sum = sum.add(d0); // @row
      square = d0.fma(d0, square); // @row
      sum.intoArray(sums, offset + j);
      square.intoArray(squares, offset + j);
    }
  }
}
