package org.lanewise.kernels.internal;

import org.lanewise.kernels.internal.reduction.Fold;
import org.lanewise.kernels.internal.reduction.Step;

/**
 * What a provider computes for reductions, on operands that were checked above. Every method defines
 * its result to the last bit, so all providers agree, and none allocates.
 */
public interface FloatReductionKernels {
  /** Blocks that {@link #foldBlocks} folds. */
  int BLOCKS = 8;

  /**
   * s[j] = f(s[j], x[i, j], y[j]) over ascending i.
   *
   * @param x element (i, j) at {@code xOffset + i * ldx + j}
   * @param y not read by folds of x alone
   * @param s shares no element with x or y; what lies up to a vector behind its columns is written and
   *     restored meanwhile, so it belongs to the same thread, and x and y have none of it if there are
   *     several rows
   */
  void fold(
      Fold fold, int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset);

  /**
   * The same fold of {@link #BLOCKS} blocks of rows, one behind the other; each has its {@link #place}.
   *
   * @param x readable up to a whole vector from the start of every row on
   * @param fold of x alone
   * @param s of each block at {@code sOffset + place * lds}; undefined behind the columns
   * @param lds a multiple of {@link FloatKernels#lanes()}
   */
  void foldBlocks(
      Fold fold, int rows, int columns, float[] x, int xOffset, int ldx,
      int lds, float[] s, int sOffset);

  /**
   * The fold of each row: x[p] goes to chain number p mod {@link FloatBlocks#CHAINS}, each an ascending
   * fold from the neutral element on, and the chains join by halving: number c with c + CHAINS / 2, and
   * so on.
   *
   * @param ldx of one row not used, and may be 0
   * @param y element p of row i at {@code yOffset + i * ldx + p}; for deviations the one of row i at
   *     {@code yOffset + i}
   * @param result of row i at {@code resultOffset + i}; may hold y if there is one element for a row
   * @param s scratch of 3 · CHAINS elements
   */
  void foldRows(
      Fold fold, int rows, int count, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] result, int resultOffset, float[] s);

  /**
   * Takes in the deviations d = x[i, j] − centers[j] over ascending i: sums[j] += d, and squares[j] = fma(d,
   * d, squares[j]).
   *
   * @param centers likewise y of {@link #fold}
   * @param sums like s of {@link #fold}
   * @param squares likewise, at the same offset
   */
  void deviations(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] centers, int centersOffset,
      float[] sums, float[] squares, int offset);

  /**
   * The same from 0 on for {@link #BLOCKS} blocks of rows, see {@link #foldBlocks}, and from the first row
   * of each, which is copied to the centers.
   *
   * @param lds the distance of places in centers and results, all of which are undefined behind the columns
   */
  void deviationsOfBlocks(
      int rows, int columns, float[] x, int xOffset, int ldx, int lds, float[] centers,
      int centersOffset, float[] sums, float[] squares, int offset);

  /** The same from 0 on of each row, in chains, see {@link #foldRows}, with one center for each row. */
  default void deviationsOfRows(
      int rows, int count, float[] x, int xOffset, int ldx, float[] centers, int centersOffset,
      float[] sums, float[] squares, int offset, float[] s) {
    foldRows(
        Fold.DEVIATIONS, rows, count, x, xOffset, ldx, centers, centersOffset, sums, offset, s);
    foldRows(
        Fold.SQUARED_DEVIATIONS, rows, count, x, xOffset, ldx, centers, centersOffset,
        squares, offset, s);
  }

  /**
   * Takes rows into s[j], the largest number of a column, and places[j], as bits any index of x in its row:
   * of the first of equal numbers, as all zeros are, or of NaNs.
   *
   * @param s like s of {@link #fold}; of a zero the sign is undefined
   * @param places likewise, at the same offset
   */
  void largest(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] s, float[] places,
      int offset);

  /**
   * The first p of which x[p] = value, or is NaN if value is.
   *
   * @param value one of the elements
   */
  int find(float value, float[] x, int xOffset);

  /**
   * result[j] = f(x[j], y[j], p).
   *
   * @param y may be x for steps of x alone
   * @param result may be x or y, at the same offset
   */
  void step(
      Step step, int count, float p, float[] x, int xOffset, float[] y, int yOffset,
      float[] result, int resultOffset);

  /**
   * Of two neighbouring vectors x[j] and y[j] = x[j + distance], places[j] becomes the place of the larger
   * number, places[j] or places[j + distance]: the first of equal ones, or of NaNs. A place is moved as it
   * is, whatever its bits.
   */
  void places(int count, int distance, float[] x, float[] places, int offset);

  /** The place of one of {@link #BLOCKS} blocks, see {@link #place(int, int)}. */
  static int place(int block) {
    return place(block, BLOCKS);
  }

  /**
   * The place of a block's results when joining halves joins neighbours: its number's bits, reversed.
   *
   * @param blocks a power of two
   */
  static int place(int block, int blocks) {
    return Integer.reverse(block) >>> Integer.numberOfLeadingZeros(blocks - 1);
  }
}
