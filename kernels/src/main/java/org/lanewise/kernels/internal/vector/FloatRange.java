package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Whether numbers are small enough for a shorter formula. */
final class FloatRange {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatRange() {}

  /** Whether there are whole vectors of numbers only, and all are at most the bound in size. */
  static boolean within(float bound, int count, float[] x, int xOffset) {
    VectorMask<Float> within = SPECIES.maskAll(true);
    for (int j = 0; j < SPECIES.loopBound(count); j += LANES) {
      FloatVector size = FloatVector.fromArray(SPECIES, x, xOffset + j).abs();
      within = within.and(size.compare(VectorOperators.LE, bound));
    }
    return count % LANES == 0 && within.allTrue();
  }
}
