// @variant Squares FMA, Products FMA PRODUCTS
package org.lanewise.kernels.internal.vector;

import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.Inside;

/**
 * Folds along rows as {@link FloatRowFolds} does, with the same bits, but in vectors that lie in one cache
 * line each, see {@link FloatLines}. Later by a few elements, every chain is as many lanes further on, and
 * the first chains are behind the last; where chains are joined by halving, each still meets the same one.
 */
final class FloatLinedFolds {
  /** Whether the step is a multiply-add. */
  static final boolean FMA = false;

  /** Whether it multiplies x by y. */
  static final boolean PRODUCTS = false;

  private static final int LANES = Species.FLOAT.length();
  private static final int CHAINS = FloatBlocks.CHAINS;

  /** Elements of a row that make its start worth the time. */
  private static final int LONG = 512;

  private FloatLinedFolds() {}

  /**
   * How many elements of each row come before the first line, if rows can be folded from there on; else 0.
   * They are whole steps, and what lies around them is read too.
   *
   * @param products whether y is read as x is
   */
  static int head(
      boolean products, int rows, int count, float[] x, int xOffset, int ldx, float[] y,
      int yOffset) {
    int head = FloatLines.head(x, xOffset);
    boolean isLong = count >= LONG && count % CHAINS == 0;
    boolean isSame = rows == 1 || ldx % LANES == 0;
    return isLong && isSame && CHAINS / LANES <= FloatRowFolds.MOST
        && isAround(rows, count, head, x, xOffset, ldx)
        && (!products || isAround(rows, count, head, y, yOffset, ldx)) ? head : 0;
  }

  private static boolean isAround(
      int rows, int count, int head, float[] x, int offset, int ldx) {
    return offset + head >= CHAINS
        && Inside.rows(rows, ldx, x.length - offset - count - head) == rows;
  }

  static void rows(
      int rows, int count, int head, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] result, int resultOffset) {
    if (CHAINS / LANES == 4) {
      FloatLinedFold4.rows(
          rows, count, head, x, xOffset, ldx, y, yOffset, result, resultOffset);
    } else {
      FloatLinedFold8.rows(
          rows, count, head, x, xOffset, ldx, y, yOffset, result, resultOffset);
    }
  }
}
