// @variant Squares FMA, Products FMA PRODUCTS, Deviations DEVIATIONS, SquaredDeviations FMA DEVIATIONS, Max MAX, Min MIN
package org.lanewise.kernels.internal.vector;

import java.util.Arrays;
import jdk.incubator.vector.VectorShuffle;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.Inside;

/**
 * Folds along rows, see {@link org.lanewise.kernels.internal.FloatReductionKernels#foldRows}; the sum as
 * written, the others as variants.
 */
final class FloatRowFolds {
  /** Whether the step is a multiply-add. */
  static final boolean FMA = false;

  /** Whether it multiplies x by y. */
  static final boolean PRODUCTS = false;

  /** Whether it takes x − y. */
  static final boolean DEVIATIONS = false;

  private static final boolean MAX = false;
  private static final boolean MIN = false;

  /** What every chain starts from. */
  static final float NEUTRAL =
      MAX ? Float.NEGATIVE_INFINITY : MIN ? Float.POSITIVE_INFINITY : 0;

  // Halves of a vector, or of its first half, and so on, change places; the last two lanes are joined
  // as numbers.
  static final VectorShuffle<Float> SWAP8 = FloatTransposes.swap(8);
  static final VectorShuffle<Float> SWAP4 = FloatTransposes.swap(4);
  static final VectorShuffle<Float> SWAP2 = FloatTransposes.swap(2);

  /** All bits set for every chain, then none for as many elements. */
  static final float[] WITHIN = within();

  private static final int LANES = Species.FLOAT.length();
  private static final int CHAINS = FloatBlocks.CHAINS;

  /** Vectors of a row handled at a time: with more of them C2 makes objects of all. */
  static final int MOST = 8;

  /** Of so many vectors one is handled at a time: every second of short vectors, then the others. */
  static final int STEP = Math.max(1, CHAINS / LANES / MOST);

  private FloatRowFolds() {}

  /**
   * @param s scratch: the rest of a row which has too few elements behind it for whole vectors, and
   *     what one call leaves for another
   */
  static void rows(
      int rows, int count, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] result, int resultOffset, float[] s) {
    if (count == 0) {
      Arrays.fill(result, resultOffset, resultOffset + rows, NEUTRAL);
      return;
    }
    boolean mayBeLined = !MAX && !MIN && !DEVIATIONS;
    int head =
        mayBeLined ? FloatLinedFolds.head(PRODUCTS, rows, count, x, xOffset, ldx, y, yOffset) : 0;
    if (head > 0) {
      lined(rows, count, head, x, xOffset, ldx, y, yOffset, result, resultOffset);
      return;
    }
    int whole = (count - 1) / CHAINS * CHAINS;
    int rest = count - whole;
    int needed = Math.min(CHAINS, Integer.highestOneBit(2 * rest - 1));
    int chains = PRODUCTS || whole > 0 ? CHAINS : Math.max(LANES * STEP, needed);
    int spare = x.length - xOffset - whole - chains;
    if (PRODUCTS) {
      spare = Math.min(spare, y.length - yOffset - whole - chains);
    }
    int inside = Inside.rows(rows, ldx, spare);
    fold(
        chains, inside, whole, rest, x, xOffset, ldx, y, yOffset,
        x, xOffset + whole, y, yOffset + whole, s, result, resultOffset);
    for (int i = inside; i < rows; i++) {
      int xRow = xOffset + i * ldx;
      int yRow = yOffset + (DEVIATIONS ? i : i * ldx);
      System.arraycopy(x, xRow + whole, s, CHAINS, rest);
      if (PRODUCTS) {
        System.arraycopy(y, yRow + whole, s, 2 * CHAINS, rest);
      }
      fold(
          chains, 1, whole, rest, x, xRow, 0, y, yRow,
          s, CHAINS, s, 2 * CHAINS, s, result, resultOffset + i);
    }
  }

  private static void lined(
      int rows, int count, int head, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] result, int resultOffset) {
    if (PRODUCTS) {
      FloatProductsLinedFolds.rows(
          rows, count, head, x, xOffset, ldx, y, yOffset, result, resultOffset);
    } else if (FMA) {
      FloatSquaresLinedFolds.rows(
          rows, count, head, x, xOffset, ldx, y, yOffset, result, resultOffset);
    } else {
      FloatLinedFolds.rows(
          rows, count, head, x, xOffset, ldx, y, yOffset, result, resultOffset);
    }
  }

  /**
   * Folds rows in as few chains as there are elements for, since the others change no result but that of
   * products: +0 joined to −0 is +0.
   */
  private static void fold(
      int chains, int rows, int whole, int rest, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] xRest, int xRestOffset, float[] yRest, int yRestOffset,
      float[] later, float[] result, int resultOffset) {
    int run = STEP > 1 ? CHAINS / LANES : rows;
    for (int i = 0; i < rows; i += run) {
      int count = Math.min(run, rows - i);
      for (int first = LANES * (STEP - 1); first >= 0; first -= LANES) {
        int xAt = xOffset + i * ldx + first;
        int yAt = DEVIATIONS ? yOffset + i : yOffset + i * ldx + first;
        int xLast = xRestOffset + i * ldx + first;
        int yLast = yRestOffset + i * ldx + first;
        switch (chains / STEP / LANES) {
          case 1 -> FloatRowFold1.rows(
              count, whole, rest, first, x, xAt, ldx, y, yAt,
              xRest, xLast, yRest, yLast, later, result, resultOffset + i);
          case 2 -> FloatRowFold2.rows(
              count, whole, rest, first, x, xAt, ldx, y, yAt,
              xRest, xLast, yRest, yLast, later, result, resultOffset + i);
          case 4 -> FloatRowFold4.rows(
              count, whole, rest, first, x, xAt, ldx, y, yAt,
              xRest, xLast, yRest, yLast, later, result, resultOffset + i);
          case 8 -> FloatRowFold8.rows(
              count, whole, rest, first, x, xAt, ldx, y, yAt,
              xRest, xLast, yRest, yLast, later, result, resultOffset + i);
          default -> throw new AssertionError(LANES);
        }
      }
    }
  }

  private static float[] within() {
    float[] table = new float[2 * CHAINS];
    Arrays.fill(table, 0, CHAINS, Float.intBitsToFloat(-1));
    return table;
  }
}
