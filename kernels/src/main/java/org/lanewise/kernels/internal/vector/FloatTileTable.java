package org.lanewise.kernels.internal.vector;

import org.lanewise.kernels.internal.Layout;

/** Picks the micro-kernel for the layouts of the operands. */
final class FloatTileTable {
  private static final int LANES = Species.FLOAT.length();

  private FloatTileTable() {}

  /** A tile of so many columns: if B is packed or they are less than a vector, whole ones are written. */
  static void tile(
      boolean add, int rows, int columns, int kc, float alpha,
      Layout layoutA, float[] a, int aOffset, int lda,
      Layout layoutB, float[] b, int bOffset, int ldb,
      float[] c, int cOffset, int ldc) {
    if (columns > 2 * LANES) {
      broad(
          add, rows, columns, kc, alpha, layoutA, a, aOffset, lda, b, bOffset, ldb,
          c, cOffset, ldc);
    } else if (layoutB == Layout.PACKED) {
      switch (layoutA) {
        case PACKED -> {
          if (add) {
            FloatAddTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          } else {
            FloatTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          }
        }
        case ROWS -> {
          if (add) {
            FloatRowsAAddTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          } else {
            FloatRowsATiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          }
        }
        case COLUMNS -> {
          if (add) {
            FloatColumnsAAddTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          } else {
            FloatColumnsATiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          }
        }
      }
    } else if (columns % LANES == 0) {
      switch (layoutA) {
        case PACKED -> {
          if (add) {
            FloatRowsBAddTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          } else {
            FloatRowsBTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          }
        }
        case ROWS -> {
          if (add) {
            FloatRowsARowsBAddTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          } else {
            FloatRowsARowsBTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          }
        }
        case COLUMNS -> {
          if (add) {
            FloatColumnsARowsBAddTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          } else {
            FloatColumnsARowsBTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          }
        }
      }
    } else {
      switch (layoutA) {
        case PACKED -> {
          if (add) {
            FloatRaggedBAddTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          } else {
            FloatRaggedBTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          }
        }
        case ROWS -> {
          if (add) {
            FloatRowsARaggedBAddTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          } else {
            FloatRowsARaggedBTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          }
        }
        case COLUMNS -> {
          if (add) {
            FloatColumnsARaggedBAddTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          } else {
            FloatColumnsARaggedBTiles.tile(
                rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
          }
        }
      }
    }
  }

  private static void broad(
      boolean add, int rows, int columns, int kc, float alpha,
      Layout layoutA, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb, float[] c, int cOffset, int ldc) {
    if (layoutA == Layout.COLUMNS) {
      if (add) {
        FloatColumnsAAddBroadTiles.tile(
            rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      } else {
        FloatColumnsABroadTiles.tile(
            rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      }
    } else {
      if (add) {
        FloatAddBroadTiles.tile(
            rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      } else {
        FloatBroadTiles.tile(
            rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      }
    }
  }
}
