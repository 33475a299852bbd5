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
    FloatVector wanted = FloatVector.broadcast(SPECIES, value);
    VectorMask<Float> isNan = wanted.test(VectorOperators.IS_NAN);
    int p = 0;
    for (; xOffset + p <= x.length - LANES; p += LANES) {
      FloatVector each = FloatVector.fromArray(SPECIES, x, xOffset + p);
      VectorMask<Float> found =
          each.compare(VectorOperators.EQ, wanted)
              .or(each.test(VectorOperators.IS_NAN).and(isNan));
      if (found.anyTrue()) {
        return p + found.firstTrue();
      }
    }
    while (x[xOffset + p] != value && !(Float.isNaN(x[xOffset + p]) && Float.isNaN(value))) {
      p++;
    }
    return p;
  }
}
