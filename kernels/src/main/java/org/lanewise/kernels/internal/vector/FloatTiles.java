package org.lanewise.kernels.internal.vector;

/** Picks the micro-kernel with the tile's number of rows. */
final class FloatTiles {
  private FloatTiles() {}

  static void wide(
      int rows, int kc, float alpha, float[] a, int aOffset, float[] b, int bOffset,
      float beta, float[] old, int oldOffset, int ldOld, float[] c, int cOffset, int ldc) {
    switch (rows) {
      case 1 -> FloatTile1.wide(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 2 -> FloatTile2.wide(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 3 -> FloatTile3.wide(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 4 -> FloatTile4.wide(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 5 -> FloatTile5.wide(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 6 -> FloatTile6.wide(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 7 -> FloatTile7.wide(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 8 -> FloatTile8.wide(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 9 -> FloatTile9.wide(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 10 -> FloatTile10.wide(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 11 -> FloatTile11.wide(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 12 -> FloatTile12.wide(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      default -> throw new AssertionError(rows);
    }
  }

  static void half(
      int rows, int kc, float alpha, float[] a, int aOffset, float[] b, int bOffset,
      float beta, float[] old, int oldOffset, int ldOld, float[] c, int cOffset, int ldc) {
    switch (rows) {
      case 1 -> FloatTile1.half(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 2 -> FloatTile2.half(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 3 -> FloatTile3.half(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 4 -> FloatTile4.half(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 5 -> FloatTile5.half(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 6 -> FloatTile6.half(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 7 -> FloatTile7.half(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 8 -> FloatTile8.half(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 9 -> FloatTile9.half(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 10 -> FloatTile10.half(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 11 -> FloatTile11.half(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      case 12 -> FloatTile12.half(
          kc, alpha, a, aOffset, b, bOffset,
          beta, old, oldOffset, ldOld, c, cOffset, ldc);
      default -> throw new AssertionError(rows);
    }
  }
}
