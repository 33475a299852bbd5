// @template 2 3 4 5 6 7 8 9 10 11 12 rows: see Template in the generator.
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The micro-kernel for tiles of 1 row whose operands are read where they lie; its contract is {@link
 * org.lanewise.kernels.internal.FloatKernels#directTile}.
 *
 * <p>As {@link FloatTile1}, but the rows of A are any distance apart, and loads of B are masked at the
 * right edge, beyond which there may be no memory.
 */
final class FloatDirectTile1 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatDirectTile1() {}

  /** A tile of two vectors, of which {@code columns} columns of B exist: more than one vector. */
  static void wide(
      int columns, int kc, float alpha, float[] a, int aOffset, int lda, float[] b, int bOffset,
      int ldb, float beta, float[] old, int oldOffset, int ldOld, float[] c, int cOffset, int ldc) {
    VectorMask<Float> mask = SPECIES.indexInRange(LANES, columns);
    FloatVector left0 = FloatVector.zero(SPECIES); // @row
    FloatVector right0 = FloatVector.zero(SPECIES); // @row
    int aRow0 = aOffset + lda * 0; // @row
    for (int p = 0; p < kc; p++) {
      FloatVector bLeft = FloatVector.fromArray(SPECIES, b, bOffset + p * ldb);
      FloatVector bRight = FloatVector.fromArray(SPECIES, b, bOffset + p * ldb + LANES, mask);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[aRow0 + p]); // @row
      left0 = a0.fma(bLeft, left0); // @row
      right0 = a0.fma(bRight, right0); // @row
    }
    FloatVector scale = FloatVector.broadcast(SPECIES, alpha);
    FloatVector oldScale = FloatVector.broadcast(SPECIES, beta);
    int row0 = cOffset + ldc * 0; // @row
    int oldRow0 = oldOffset + ldOld * 0; // @row
    FloatVector old0 = FloatVector.fromArray(SPECIES, old, oldRow0).mul(oldScale); // @row
    left0.fma(scale, old0).intoArray(c, row0); // @row
    old0 = FloatVector.fromArray(SPECIES, old, oldRow0 + LANES).mul(oldScale); // @row
    right0.fma(scale, old0).intoArray(c, row0 + LANES); // @row
  }

  /** A tile of one vector, of which {@code columns} columns of B exist. */
  static void half(
      int columns, int kc, float alpha, float[] a, int aOffset, int lda, float[] b, int bOffset,
      int ldb, float beta, float[] old, int oldOffset, int ldOld, float[] c, int cOffset, int ldc) {
    VectorMask<Float> mask = SPECIES.indexInRange(0, columns);
    FloatVector sum0 = FloatVector.zero(SPECIES); // @row
    int aRow0 = aOffset + lda * 0; // @row
    for (int p = 0; p < kc; p++) {
      FloatVector bRow = FloatVector.fromArray(SPECIES, b, bOffset + p * ldb, mask);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[aRow0 + p]); // @row
      sum0 = a0.fma(bRow, sum0); // @row
    }
    FloatVector scale = FloatVector.broadcast(SPECIES, alpha);
    FloatVector oldScale = FloatVector.broadcast(SPECIES, beta);
    FloatVector old0 = FloatVector.fromArray(SPECIES, old, oldOffset + ldOld * 0); // @row
    sum0.fma(scale, old0.mul(oldScale)).intoArray(c, cOffset + ldc * 0); // @row
  }
}
