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
   * @param y one row for each block, at {@code yOffset + place * lds}
   * @param s of each block at {@code sOffset + place * lds}; undefined behind the columns
   * @param lds a multiple of {@link FloatKernels#lanes()}
   */
  void foldBlocks(
      Fold fold, int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, int lds, float[] s, int sOffset);

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

  /** places[j] = p where x[j] = y[j], or both are NaN. */
  void placeIf(
      int count, float p, float[] x, int xOffset, float[] y, float[] places, int offset);

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
