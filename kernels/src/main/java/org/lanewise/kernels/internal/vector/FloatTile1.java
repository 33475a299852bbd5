// @template 2 3 4 5 6 7 8 9 10 11 12 rows: see Template in the generator.
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatBlocks;

/**
 * The micro-kernel for tiles of 1 row; its contract is {@link
 * org.lanewise.kernels.internal.FloatKernels#tile}.
 *
 * <p>An outer-product kernel: the tile stays in registers as named locals, and a step of p loads one
 * row of the B micropanel and broadcasts one element of each row of A. There is no unrolling over p:
 * by 4 it costs two thirds of the speed.
 */
final class FloatTile1 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();
  private static final int NR = 2 * LANES;
  private static final int A_STRIDE = FloatBlocks.A_STRIDE;

  private FloatTile1() {}

  /** A tile of two full vectors of columns. */
  static void wide(
      int kc, float alpha, float[] a, int aOffset, float[] b, int bOffset,
      float beta, float[] old, int oldOffset, int ldOld, float[] c, int cOffset, int ldc) {
    FloatVector left0 = FloatVector.zero(SPECIES); // @row
    FloatVector right0 = FloatVector.zero(SPECIES); // @row
    for (int p = 0; p < kc; p++) {
      FloatVector bLeft = FloatVector.fromArray(SPECIES, b, bOffset + p * NR);
      FloatVector bRight = FloatVector.fromArray(SPECIES, b, bOffset + p * NR + LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[aOffset + p + A_STRIDE * 0]); // @row
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

  /** A tile of one vector of columns: the left half of a micropanel of B. */
  static void half(
      int kc, float alpha, float[] a, int aOffset, float[] b, int bOffset,
      float beta, float[] old, int oldOffset, int ldOld, float[] c, int cOffset, int ldc) {
    FloatVector sum0 = FloatVector.zero(SPECIES); // @row
    for (int p = 0; p < kc; p++) {
      FloatVector bRow = FloatVector.fromArray(SPECIES, b, bOffset + p * NR);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[aOffset + p + A_STRIDE * 0]); // @row
      sum0 = a0.fma(bRow, sum0); // @row
    }
    FloatVector scale = FloatVector.broadcast(SPECIES, alpha);
    FloatVector oldScale = FloatVector.broadcast(SPECIES, beta);
    FloatVector old0 = FloatVector.fromArray(SPECIES, old, oldOffset + ldOld * 0); // @row
    sum0.fma(scale, old0.mul(oldScale)).intoArray(c, cOffset + ldc * 0); // @row
  }
}
