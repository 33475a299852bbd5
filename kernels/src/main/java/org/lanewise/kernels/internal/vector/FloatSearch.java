package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Looks for a number that is there. */
final class FloatSearch {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatSearch() {}

  /** The first p of which x[p] = value, or is NaN if value is. */
  static int find(float value, float[] x, int xOffset) {
    int p = 0;
    if (value <= Float.POSITIVE_INFINITY) {
      for (; xOffset + p <= x.length - LANES; p += LANES) {
        VectorMask<Float> found =
            FloatVector.fromArray(SPECIES, x, xOffset + p).compare(VectorOperators.EQ, value);
        if (found.anyTrue()) {
          return p + found.firstTrue();
        }
      }
    }
    // NaNs are rare, and so are numbers at the end of the array.
    while (x[xOffset + p] != value && !(Float.isNaN(x[xOffset + p]) && Float.isNaN(value))) {
      p++;
    }
    return p;
  }
}
