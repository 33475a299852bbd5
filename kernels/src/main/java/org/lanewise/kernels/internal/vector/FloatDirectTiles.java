package org.lanewise.kernels.internal.vector;

/** Picks the micro-kernel without packing that has the tile's number of rows. */
final class FloatDirectTiles {
  private FloatDirectTiles() {}

  static void wide(
      int rows, int columns, int kc,
      float alpha, float[] a, int aOffset, int lda, float[] b, int bOffset, int ldb,
      float beta, float[] old, int oldOffset, int ldOld, float[] c, int cOffset, int ldc) {
    switch (rows) {
      case 1 -> FloatDirectTile1.wide(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 2 -> FloatDirectTile2.wide(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 3 -> FloatDirectTile3.wide(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 4 -> FloatDirectTile4.wide(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 5 -> FloatDirectTile5.wide(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 6 -> FloatDirectTile6.wide(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 7 -> FloatDirectTile7.wide(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 8 -> FloatDirectTile8.wide(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 9 -> FloatDirectTile9.wide(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 10 -> FloatDirectTile10.wide(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 11 -> FloatDirectTile11.wide(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 12 -> FloatDirectTile12.wide(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      default -> throw new AssertionError(rows);
    }
  }

  static void half(
      int rows, int columns, int kc,
      float alpha, float[] a, int aOffset, int lda, float[] b, int bOffset, int ldb,
      float beta, float[] old, int oldOffset, int ldOld, float[] c, int cOffset, int ldc) {
    switch (rows) {
      case 1 -> FloatDirectTile1.half(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 2 -> FloatDirectTile2.half(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 3 -> FloatDirectTile3.half(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 4 -> FloatDirectTile4.half(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 5 -> FloatDirectTile5.half(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 6 -> FloatDirectTile6.half(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 7 -> FloatDirectTile7.half(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 8 -> FloatDirectTile8.half(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 9 -> FloatDirectTile9.half(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 10 -> FloatDirectTile10.half(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 11 -> FloatDirectTile11.half(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 12 -> FloatDirectTile12.half(
          columns, kc, alpha, a, aOffset, lda, b, bOffset, ldb,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      default -> throw new AssertionError(rows);
    }
  }
}
