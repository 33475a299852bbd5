// @variant Add
// @variant RowsB, RaggedB
// @variant RowsA, ColumnsA
package org.lanewise.kernels.internal.vector;

/** Picks the micro-kernel with the tile's number of rows. */
final class FloatTiles {
  private FloatTiles() {}

  /** A tile of so many columns: if B is packed or they are less than a vector, whole ones are written. */
  static void tile(
      int rows, int columns, int kc, float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb, float[] c, int cOffset, int ldc) {
    switch (rows) {
      case 1 -> FloatTile1.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 2 -> FloatTile2.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 3 -> FloatTile3.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 4 -> FloatTile4.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 5 -> FloatTile5.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 6 -> FloatTile6.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 7 -> FloatTile7.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 8 -> FloatTile8.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 9 -> FloatTile9.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 10 -> FloatTile10.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 11 -> FloatTile11.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 12 -> FloatTile12.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      default -> throw new AssertionError(rows);
    }
  }
}
