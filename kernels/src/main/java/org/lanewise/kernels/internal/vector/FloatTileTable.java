package org.lanewise.kernels.internal.vector;

import org.lanewise.kernels.internal.Layout;

/** Picks the micro-kernel for the layouts of the operands. */
final class FloatTileTable {
  private FloatTileTable() {}

  /** A tile of so many columns, of which whole vectors are written. */
  static void tile(
      boolean add, int rows, int columns, int kc, float alpha,
      Layout layoutA, float[] a, int aOffset, int lda,
      Layout layoutB, float[] b, int bOffset, int ldb,
      float[] c, int cOffset, int ldc) {
    if (layoutA == Layout.PACKED && layoutB == Layout.PACKED && !add) {
      FloatTiles.tile(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    } else if (layoutA == Layout.PACKED && layoutB == Layout.PACKED && add) {
      FloatAddTiles.tile(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    } else if (layoutA == Layout.ROWS && layoutB == Layout.PACKED && !add) {
      FloatRowsATiles.tile(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    } else if (layoutA == Layout.ROWS && layoutB == Layout.PACKED && add) {
      FloatRowsAAddTiles.tile(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    } else if (layoutA == Layout.COLUMNS && layoutB == Layout.PACKED && !add) {
      FloatColumnsATiles.tile(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    } else if (layoutA == Layout.COLUMNS && layoutB == Layout.PACKED && add) {
      FloatColumnsAAddTiles.tile(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    } else if (layoutA == Layout.PACKED && layoutB == Layout.ROWS && !add) {
      FloatRowsBTiles.tile(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    } else if (layoutA == Layout.PACKED && layoutB == Layout.ROWS && add) {
      FloatRowsBAddTiles.tile(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    } else if (layoutA == Layout.ROWS && layoutB == Layout.ROWS && !add) {
      FloatRowsARowsBTiles.tile(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    } else if (layoutA == Layout.ROWS && layoutB == Layout.ROWS && add) {
      FloatRowsARowsBAddTiles.tile(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    } else if (layoutA == Layout.COLUMNS && layoutB == Layout.ROWS && !add) {
      FloatColumnsARowsBTiles.tile(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    } else {
      FloatColumnsARowsBAddTiles.tile(
          rows, columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    }
  }
}
