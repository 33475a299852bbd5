// @template 8 rows: see Template in the generator.
package org.lanewise.kernels.internal.vector;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.NE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatReductionKernels;
import org.lanewise.kernels.internal.scalar.FloatScalarReductionKernels;

/**
 * The largest numbers of 1 row at a time, and an index in the row of each: a step of {@link
 * FloatLargestFolds}.
 */
final class FloatLargestFold1 {
  /** For NaNs. */
  private static final FloatReductionKernels SCALAR = new FloatScalarReductionKernels();

  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatLargestFold1() {}

  /**
   * See {@link FloatFold1#rows}. Where one of the numbers is NaN, so is their sum; else no more is to do than
   * to compare.
   */
  static void rows(
      int full, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] s, float[] places, int offset) {
    int row0 = xOffset + ldx * 0; // @row
    FloatVector n0 = FloatVector.broadcast(SPECIES, Float.intBitsToFloat(row0)); // @row
    for (int j = 0; j < full; j += LANES) {
      FloatVector best = FloatVector.fromArray(SPECIES, s, offset + j);
      FloatVector place = FloatVector.fromArray(SPECIES, places, offset + j);
      FloatVector sum = FloatVector.zero(SPECIES);
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, row0 + j); // @row
      VectorMask<Float> m0 = x0.compare(GT, best); // @row
      best = best.blend(x0, m0); // @row
      place = place.blend(n0, m0); // @row
      sum = sum.add(x0); // @row
      if (sum.compare(NE, sum).anyTrue()) {
        SCALAR.largest(1, LANES, x, row0 + j, ldx, s, places, offset + j); // @row
      } else {
        best.intoArray(s, offset + j);
        place.intoArray(places, offset + j);
      }
    }
  }
}
