// @template 2 3 4 5 6 rows: see Template in the generator.
// @variant Add ADD
// @variant ColumnsA A_COLUMNS
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The micro-kernel for tiles of 1 row and three vectors of columns, with both operands read where they
 * lie: as {@link FloatTile1}, but for columns that would be a whole tile and a half.
 *
 * <p>A half tile is slow: it multiplies each element of A that it loads only once, and its 12 row
 * addresses do not fit the registers, 50 to 55 % of the peak. Two of 6 rows and three vectors reach 90 %.
 *
 * <p>The last vector ends with the last column, and overlaps the one before if there are fewer than three
 * whole vectors: what they have in common is computed twice, and C is read before it is written.
 */
final class FloatBroadTile1 {
  /** Whether A is read column by column. */
  private static final boolean A_COLUMNS = false;

  /** Whether the tile is added to C, not stored. */
  private static final boolean ADD = false;

  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatBroadTile1() {}

  /** A tile of more than two vectors of columns, and at most three. */
  static void tile(
      int columns, int kc, float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb, float[] c, int cOffset, int ldc) {
    int third = columns - LANES;
    FloatVector left0 = FloatVector.zero(SPECIES); // @row
    FloatVector mid0 = FloatVector.zero(SPECIES); // @row
    FloatVector right0 = FloatVector.zero(SPECIES); // @row
    for (int p = 0; p < kc; p++) {
      int bRow = bOffset + p * ldb;
      FloatVector bLeft = FloatVector.fromArray(SPECIES, b, bRow);
      FloatVector bMid = FloatVector.fromArray(SPECIES, b, bRow + LANES);
      FloatVector bRight = FloatVector.fromArray(SPECIES, b, bRow + third);
      float a0 = a[aOffset + p * (A_COLUMNS ? lda : 1) + (A_COLUMNS ? 1 : lda) * 0]; // @row
      left0 = bLeft.fma(FloatVector.broadcast(SPECIES, a0), left0); // @row
      mid0 = bMid.fma(FloatVector.broadcast(SPECIES, a0), mid0); // @row
      right0 = bRight.fma(FloatVector.broadcast(SPECIES, a0), right0); // @row
    }
    FloatVector scale = FloatVector.broadcast(SPECIES, alpha);
    int row0 = cOffset + ldc * 0; // @row
    int next0 = row0 + LANES; // @row
    int end0 = row0 + third; // @row
    left0 = ADD ? left0.fma(scale, FloatVector.fromArray(SPECIES, c, row0)) : left0.mul(scale); // @row
    mid0 = ADD ? mid0.fma(scale, FloatVector.fromArray(SPECIES, c, next0)) : mid0.mul(scale); // @row
    right0 = ADD ? right0.fma(scale, FloatVector.fromArray(SPECIES, c, end0)) : right0.mul(scale); // @row
    left0.intoArray(c, row0); // @row
    mid0.intoArray(c, next0); // @row
    right0.intoArray(c, end0); // @row
  }
}
