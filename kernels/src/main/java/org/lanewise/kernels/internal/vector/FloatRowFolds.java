// @variant Squares FMA, Products FMA PRODUCTS, Deviations FMA DEVIATIONS, Max MAX, Min MIN
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import org.lanewise.kernels.internal.FloatBlocks;

/**
 * Folds along rows, see {@link org.lanewise.kernels.internal.FloatReductionKernels#foldRows}; the sum as
 * written, the others as variants.
 */
final class FloatRowFolds {
  /** Whether the step is a multiply-add. */
  static final boolean FMA = false;

  /** Whether it multiplies x by y. */
  static final boolean PRODUCTS = false;

  /** Whether it squares x − y. */
  static final boolean DEVIATIONS = false;

  private static final boolean MAX = false;
  private static final boolean MIN = false;

  /** Whether numbers may be taken in any order. */
  static final boolean ANY_ORDER = MAX || MIN;

  /** What joins chains, and takes a number into one if no multiply-add does. */
  static final VectorOperators.Associative JOINT =
      MAX ? VectorOperators.MAX : MIN ? VectorOperators.MIN : VectorOperators.ADD;

  /** What every chain starts from. */
  static final float NEUTRAL =
      MAX ? Float.NEGATIVE_INFINITY : MIN ? Float.POSITIVE_INFINITY : 0;

  // Halves of a vector, or of its first half, and so on, change places.
  static final VectorShuffle<Float> SWAP8 = FloatTransposes.swap(8);
  static final VectorShuffle<Float> SWAP4 = FloatTransposes.swap(4);
  static final VectorShuffle<Float> SWAP2 = FloatTransposes.swap(2);
  static final VectorShuffle<Float> SWAP1 = FloatTransposes.swap(1);

  private static final int LANES = Species.FLOAT.length();
  private static final int CHAINS = FloatBlocks.CHAINS;

  private FloatRowFolds() {}

  /** The rest of a row is read from memory of its own if there are too few elements behind the row. */
  static void rows(
      int rows, int count, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] result, int resultOffset, float[] s) {
    int whole = Math.max(0, count - 1) / CHAINS * CHAINS;
    int rest = count - whole;
    // Chains without an element may be left out, but for products: joined to −0 they make +0.
    int chains = PRODUCTS || count > CHAINS / 2 ? CHAINS : CHAINS / 2;
    int spare = x.length - xOffset - whole - chains;
    if (PRODUCTS) {
      spare = Math.min(spare, y.length - yOffset - whole - chains);
    }
    int inside = rows;
    while (inside > 0 && (inside - 1) * ldx > spare) {
      inside--;
    }
    fold(
        chains, inside, whole, rest, x, xOffset, ldx, y, yOffset,
        x, xOffset + whole, y, yOffset + whole, result, resultOffset);
    for (int i = inside; i < rows; i++) {
      int xRow = xOffset + i * ldx;
      int yRow = yOffset + (DEVIATIONS ? i : i * ldx);
      System.arraycopy(x, xRow + whole, s, 0, rest);
      if (PRODUCTS) {
        System.arraycopy(y, yRow + whole, s, CHAINS, rest);
      }
      fold(
          chains, 1, whole, rest, x, xRow, 0, y, yRow,
          s, 0, s, CHAINS, result, resultOffset + i);
    }
  }

  private static void fold(
      int chains, int rows, int whole, int rest, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] xRest, int xRestOffset, float[] yRest, int yRestOffset,
      float[] result, int resultOffset) {
    switch (chains / LANES) {
      case 2 -> FloatRowFold2.rows(
          rows, whole, rest, x, xOffset, ldx, y, yOffset,
          xRest, xRestOffset, yRest, yRestOffset, result, resultOffset);
      case 4 -> FloatRowFold4.rows(
          rows, whole, rest, x, xOffset, ldx, y, yOffset,
          xRest, xRestOffset, yRest, yRestOffset, result, resultOffset);
      case 8 -> FloatRowFold8.rows(
          rows, whole, rest, x, xOffset, ldx, y, yOffset,
          xRest, xRestOffset, yRest, yRestOffset, result, resultOffset);
      case 16 -> FloatRowFold16.rows(
          rows, whole, rest, x, xOffset, ldx, y, yOffset,
          xRest, xRestOffset, yRest, yRestOffset, result, resultOffset);
      default -> throw new AssertionError(LANES);
    }
  }
}
