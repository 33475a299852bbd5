// @template 2 3 4 5 6 7 8 9 10 11 12 rows: see Template in the generator.
// @variant Add ADD
// @variant RowsB B_ROWS, RaggedB B_ROWS B_RAGGED
// @variant RowsA A_ROWS, ColumnsA A_COLUMNS
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatBlocks;

/**
 * The micro-kernel for tiles of 1 row; its contract is {@link
 * org.lanewise.kernels.internal.FloatKernels#tile}.
 *
 * <p>An outer-product kernel: the tile stays in registers as named locals, and a step of p loads one
 * row of B and broadcasts one element of each row of A. There is no unrolling over p: by 4 it costs two
 * thirds of the speed.
 *
 * <p>The strides of packed operands are constants, so that one register addresses all rows of A: 48
 * instructions a step for 12 rows of 512 bits, no spills; 69 and 10 spills with the rows of A and B in
 * place.
 *
 * <p>Masked loads are for panels of less than one vector alone. At the end of the array they leave the
 * fast path, and C2 may then spill the whole tile around them, in every step: 5 times the time. In wider
 * ragged panels the second vector ends with the last column and overlaps the first: what they have in
 * common is computed twice, and C is read before it is written.
 */
final class FloatTile1 {
  /** Whether A is read where it lies, row by row. */
  private static final boolean A_ROWS = false;

  /** Whether A is read where it lies, column by column. */
  private static final boolean A_COLUMNS = false;

  /** Whether B is read where it lies, row by row. */
  private static final boolean B_ROWS = false;

  /** Whether B ends with the tile's last column, inside a vector: read no further. */
  private static final boolean B_RAGGED = false;

  /** Whether the tile is added to C, not stored. */
  private static final boolean ADD = false;

  /** Distance between the rows of A, except where they are lda apart. */
  private static final int A_ROW = A_COLUMNS ? 1 : FloatBlocks.A_STRIDE;

  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();
  private static final int NR = 2 * LANES;

  private FloatTile1() {}

  /** A tile of so many columns; if they are less than a vector, a whole one is written. */
  static void tile(
      int columns, int kc, float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb, float[] c, int cOffset, int ldc) {
    if (columns > LANES) {
      wide(columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    } else {
      half(columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    }
  }

  private static void wide(
      int columns, int kc, float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb, float[] c, int cOffset, int ldc) {
    int second = B_RAGGED ? columns - LANES : LANES;
    FloatVector left0 = FloatVector.zero(SPECIES); // @row
    FloatVector right0 = FloatVector.zero(SPECIES); // @row
    for (int p = 0; p < kc; p++) {
      int bRow = bOffset + p * (B_ROWS ? ldb : NR);
      FloatVector bLeft = FloatVector.fromArray(SPECIES, b, bRow);
      FloatVector bRight = FloatVector.fromArray(SPECIES, b, bRow + second);
      float a0 = a[aOffset + p * (A_COLUMNS ? lda : 1) + (A_ROWS ? lda : A_ROW) * 0]; // @row
      left0 = bLeft.fma(FloatVector.broadcast(SPECIES, a0), left0); // @row
      right0 = bRight.fma(FloatVector.broadcast(SPECIES, a0), right0); // @row
    }
    FloatVector scale = FloatVector.broadcast(SPECIES, alpha);
    int row0 = cOffset + ldc * 0; // @row
    int end0 = row0 + second; // @row
    left0 = ADD ? left0.fma(scale, FloatVector.fromArray(SPECIES, c, row0)) : left0.mul(scale); // @row
    right0 = ADD ? right0.fma(scale, FloatVector.fromArray(SPECIES, c, end0)) : right0.mul(scale); // @row
    left0.intoArray(c, row0); // @row
    right0.intoArray(c, end0); // @row
  }

  private static void half(
      int columns, int kc, float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb, float[] c, int cOffset, int ldc) {
    VectorMask<Float> mask = SPECIES.indexInRange(0, B_RAGGED ? columns : LANES);
    FloatVector sum0 = FloatVector.zero(SPECIES); // @row
    for (int p = 0; p < kc; p++) {
      int row = bOffset + p * (B_ROWS ? ldb : NR);
      FloatVector bRow =
          B_RAGGED
              ? FloatVector.fromArray(SPECIES, b, row, mask)
              : FloatVector.fromArray(SPECIES, b, row);
      float a0 = a[aOffset + p * (A_COLUMNS ? lda : 1) + (A_ROWS ? lda : A_ROW) * 0]; // @row
      sum0 = bRow.fma(FloatVector.broadcast(SPECIES, a0), sum0); // @row
    }
    FloatVector scale = FloatVector.broadcast(SPECIES, alpha);
    int row0 = cOffset + ldc * 0; // @row
    sum0 = ADD ? sum0.fma(scale, FloatVector.fromArray(SPECIES, c, row0)) : sum0.mul(scale); // @row
    sum0.intoArray(c, row0); // @row
  }
}
