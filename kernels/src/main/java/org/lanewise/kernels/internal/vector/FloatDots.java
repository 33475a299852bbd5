package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Matrix times vector, along the rows of the matrix, for more than two lanes: each row is one dot product.
 */
final class FloatDots {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatDots() {}

  /** The dot products of at least a vector of rows; the last group overlaps the one before. */
  static void rows(
      int rows, int kc, float[] a, int aOffset, int lda, float[] x, int xOffset, float[] s,
      float[] edge) {
    int full = SPECIES.loopBound(kc);
    for (int i = 0; i < rows; i += LANES) {
      int group = Math.min(i, rows - LANES);
      int at = aOffset + group * lda;
      whole(full, a, at, lda, x, xOffset, s, group);
      if (full < kc) {
        rest(kc, full, a, at, lda, x, xOffset, s, group, edge);
      }
    }
  }

  private static void whole(
      int kc, float[] a, int aOffset, int lda, float[] x, int xOffset, float[] s, int sOffset) {
    switch (LANES) {
      case 4 -> FloatDots4.rows(kc, a, aOffset, lda, x, xOffset, s, sOffset);
      case 8 -> FloatDots8.rows(kc, a, aOffset, lda, x, xOffset, s, sOffset);
      case 16 -> FloatDots16.rows(kc, a, aOffset, lda, x, xOffset, s, sOffset);
      default -> throw new AssertionError(LANES);
    }
  }

  /** The columns after the last whole vector: the end of the last block, which overlaps it. */
  private static void rest(
      int kc, int full, float[] a, int aOffset, int lda, float[] x, int xOffset,
      float[] s, int sOffset, float[] edge) {
    int first = Math.max(0, kc - LANES);
    FloatTransposes.copy(LANES, kc - first, a, aOffset + first, lda, edge, 0, LANES);
    FloatVector sum = FloatVector.fromArray(SPECIES, s, sOffset);
    for (int p = full; p < kc; p++) {
      sum = FloatVector.fromArray(SPECIES, edge, (p - first) * LANES)
          .fma(FloatVector.broadcast(SPECIES, x[xOffset + p]), sum);
    }
    sum.intoArray(s, sOffset);
  }
}
