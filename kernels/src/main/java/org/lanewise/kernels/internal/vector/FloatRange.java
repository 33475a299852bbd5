package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatConstants;

/** Whether numbers are small enough for a shorter formula. */
final class FloatRange {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatRange() {}

  /**
   * Whether there are whole vectors of numbers only, and all are at most the bound in size. Sizes are
   * compared by their bits, of which those of NaN are the largest; a mask would not stay in a register
   * as surely as a vector.
   */
  static boolean within(float bound, int count, float[] x, int xOffset) {
    FloatVector largest = FloatVector.zero(SPECIES);
    for (int j = 0; j < SPECIES.loopBound(count); j += LANES) {
      IntVector bits = FloatVector.fromArray(SPECIES, x, xOffset + j).reinterpretAsInts();
      IntVector size = bits.and(FloatConstants.MAGNITUDE);
      largest = largest.reinterpretAsInts().max(size).reinterpretAsFloats();
    }
    return count % LANES == 0 && largest.compare(VectorOperators.LE, bound).allTrue();
  }
}
