package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Transposing copies: blocks in registers, or element by element where there is no whole block. */
final class FloatTransposes {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatTransposes() {}

  /** y[j, i] = x[i, j]; the last blocks overlap the ones before. */
  static void copy(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] y, int yOffset, int ldy) {
    if (rows < LANES || columns < LANES) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          y[yOffset + j * ldy + i] = x[xOffset + i * ldx + j];
        }
      }
      return;
    }
    for (int i = 0; i < rows; i += LANES) {
      int row = Math.min(i, rows - LANES);
      for (int j = 0; j < columns; j += LANES) {
        int column = Math.min(j, columns - LANES);
        block(x, xOffset + row * ldx + column, ldx, y, yOffset + column * ldy + row, ldy);
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
