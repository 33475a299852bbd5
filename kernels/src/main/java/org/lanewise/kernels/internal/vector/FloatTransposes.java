package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Transposing copies: whole blocks in registers, what is left an element at a time. */
final class FloatTransposes {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatTransposes() {}

  static void copy(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] y, int yOffset, int ldy) {
    int fullRows = SPECIES.loopBound(rows);
    int fullColumns = SPECIES.loopBound(columns);
    for (int i = 0; i < fullRows; i += LANES) {
      for (int j = 0; j < fullColumns; j += LANES) {
        block(x, xOffset + i * ldx + j, ldx, y, yOffset + j * ldy + i, ldy);
      }
    }
    for (int i = 0; i < rows; i++) {
      for (int j = i < fullRows ? fullColumns : 0; j < columns; j++) {
        y[yOffset + j * ldy + i] = x[xOffset + i * ldx + j];
      }
    }
  }

  private static void block(float[] x, int xOffset, int ldx, float[] y, int yOffset, int ldy) {
    switch (LANES) {
      case 2 -> FloatTranspose2.block(x, xOffset, ldx, y, yOffset, ldy);
      case 4 -> FloatTranspose4.block(x, xOffset, ldx, y, yOffset, ldy);
      case 8 -> FloatTranspose8.block(x, xOffset, ldx, y, yOffset, ldy);
      case 16 -> FloatTranspose16.block(x, xOffset, ldx, y, yOffset, ldy);
      default -> throw new AssertionError(LANES);
    }
  }

  /** What the first of two rows takes from both when they exchange blocks of so many lanes. */
  static FloatVector even(int distance) {
    return pick(distance, 0);
  }

  /** What the second of two rows takes from both. */
  static FloatVector odd(int distance) {
    return pick(distance, 1);
  }

  /** Block b of row r of the pair comes from block 2·⌊b / 2⌋ + r of row b mod 2. */
  private static FloatVector pick(int distance, int row) {
    float[] lanes = new float[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      int from = lane / distance % 2;
      lanes[lane] = from * LANES + lane + (row - from) * distance;
    }
    return FloatVector.fromArray(SPECIES, lanes, 0);
  }
}
