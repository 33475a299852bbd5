package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
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

  /** Exchanges neighbouring blocks of so many lanes. */
  static VectorShuffle<Float> swap(int distance) {
    return VectorShuffle.fromOp(SPECIES, lane -> (lane ^ distance) % LANES);
  }

  /** The lanes of every second block of so many lanes. */
  static VectorMask<Float> odd(int distance) {
    boolean[] lanes = new boolean[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      lanes[lane] = (lane & distance) != 0;
    }
    return VectorMask.fromArray(SPECIES, lanes, 0);
  }
}
