package org.lanewise.kernels.internal.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Sums down columns: a vector holds neighbouring columns, so no lane is ever joined to another. */
final class FloatSums {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatSums() {}

  static void columns(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] sum, int sumOffset) {
    Arrays.fill(sum, sumOffset, sumOffset + columns, 0);
    for (int i = 0; i < rows; i++) {
      add(columns, x, xOffset + i * ldx, sum, sumOffset);
    }
  }

  static void add(int count, float[] x, int xOffset, float[] sum, int sumOffset) {
    int full = SPECIES.loopBound(count);
    for (int j = 0; j < full; j += LANES) {
      FloatVector.fromArray(SPECIES, sum, sumOffset + j)
          .add(FloatVector.fromArray(SPECIES, x, xOffset + j))
          .intoArray(sum, sumOffset + j);
    }
    if (full < count) {
      VectorMask<Float> tail = SPECIES.indexInRange(full, count);
      FloatVector.fromArray(SPECIES, sum, sumOffset + full, tail)
          .add(FloatVector.fromArray(SPECIES, x, xOffset + full, tail))
          .intoArray(sum, sumOffset + full, tail);
    }
  }
}
