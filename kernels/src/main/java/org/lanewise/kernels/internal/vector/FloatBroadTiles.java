// @variant Add
// @variant ColumnsA A_COLUMNS
package org.lanewise.kernels.internal.vector;

/** Cuts a tile of three vectors into halves that the micro-kernel has registers for. */
final class FloatBroadTiles {
  private static final boolean A_COLUMNS = false;

  /** 6 × 3 accumulators, 3 vectors of B and the broadcast: 8 rows are no faster than 6. */
  private static final int MOST = 6;

  private FloatBroadTiles() {}

  /** A tile of more than two vectors of columns, and at most three. */
  static void tile(
      int rows, int columns, int kc, float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb, float[] c, int cOffset, int ldc) {
    int part = Math.ceilDiv(rows, Math.ceilDiv(rows, MOST));
    for (int i = 0; i < rows; i += part) {
      rows(
          Math.min(part, rows - i), columns, kc, alpha, a, aOffset + i * (A_COLUMNS ? 1 : lda), lda,
          b, bOffset, ldb, c, cOffset + i * ldc, ldc);
    }
  }

  private static void rows(
      int rows, int columns, int kc, float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb, float[] c, int cOffset, int ldc) {
    switch (rows) {
      case 1 -> FloatBroadTile1.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 2 -> FloatBroadTile2.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 3 -> FloatBroadTile3.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 4 -> FloatBroadTile4.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 5 -> FloatBroadTile5.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      case 6 -> FloatBroadTile6.tile(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
      default -> throw new AssertionError(rows);
    }
  }
}
