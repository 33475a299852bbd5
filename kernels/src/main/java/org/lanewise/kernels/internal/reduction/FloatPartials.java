package org.lanewise.kernels.internal.reduction;

import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.FloatReductionKernels;

/**
 * The partial results of a reduction, as a stack whose levels join in the order of the bit contract: a
 * fixed pairwise tree, that of a binary counter. After block number b the results of 2ᶻ blocks join, z
 * being the number of trailing zeros of b + 1; what is left at the end joins from the right. It depends
 * on the number of blocks only.
 *
 * <p>A level holds the results of neighbouring columns, or of neighbouring rows, beside each other.
 */
abstract class FloatPartials {
  /**
   * Columns reduced at a time: 8 KB of them, so that one or two rows of results and a row of centers leave L1
   * some room. Of longer pieces of rows memory brings more, see {@link FloatRunningSums#COLUMNS}.
   */
  static final int WIDTH = 8192 / FloatBlocks.BYTES;

  static final FloatReductionKernels KERNELS = FloatProvider.REDUCTIONS;

  /** Blocks of one column that are handled together: enough for several vectors, few enough to stay in L1. */
  static final int TRANSPOSED = 64;

  private static final FloatKernels TRANSPOSING = FloatProvider.KERNELS;

  /** Blocks of the tallest column, by their logarithm. */
  private static final int LEVELS = 28;

  /**
   * Elements of all levels: 2³¹ elements in 1024 columns are 2¹⁶ blocks, in fewer columns more, but
   * shorter levels. Above the topmost there is room for the chains of a block of rows. One column has levels
   * of one vector, and leaves room for the tile of {@link #oneColumn}.
   */
  static final int SIZE = 19 * WIDTH + FloatRowTiles.SIZE;

  final FloatChains chains = new FloatChains();
  final float[] values;

  /** For each level, of how many elements a result is. */
  private final int[] lengths = new int[LEVELS];

  private int height;
  private int top;

  /** An empty stack that keeps its results in {@code values}. */
  FloatPartials(float[] values) {
    this.values = values;
  }

  /** Where the next level is. */
  final int top() {
    return top;
  }

  final void clear() {
    height = 0;
    top = 0;
  }

  /**
   * Completes the level at the top, of {@code count} results as every level; of {@code length} elements
   * each.
   *
   * @param end how many blocks of this length there are up to here
   */
  final void push(int count, int length, int end) {
    lengths[height] = length;
    height++;
    top += count;
    for (int t = Integer.numberOfTrailingZeros(end); t > 0; t--) {
      joinTop(count);
    }
  }

  /** Joins all levels into the lowest. */
  final void finish(int count) {
    while (height > 1) {
      joinTop(count);
    }
  }

  private void joinTop(int count) {
    height--;
    top -= count;
    join(top - count, lengths[height - 1], top, lengths[height], count);
    lengths[height - 1] += lengths[height];
  }

  /** The results of at most {@link FloatBlocks#CHAIN} rows, down columns. */
  abstract void columns(
      int at, int rows, int columns, float[] x, int xOffset, int ldx);

  /**
   * The results of {@link FloatReductionKernels#BLOCKS} blocks of CHAIN rows, each in its place.
   *
   * @param width columns and what follows them in a vector
   */
  abstract void blocks(
      int at, int width, int columns, float[] x, int xOffset, int ldx);

  /**
   * The result of {@link #TRANSPOSED} blocks of one column whose rows follow each other. The blocks are
   * transposed, so that neighbours in a vector belong to different ones.
   */
  final void oneColumn(int at, float[] x, int xOffset) {
    int tile = values.length - TRANSPOSED * FloatBlocks.CHAIN;
    TRANSPOSING.transpose(
        TRANSPOSED, FloatBlocks.CHAIN, x, xOffset, FloatBlocks.CHAIN, values, tile, TRANSPOSED);
    transposed(at, tile, xOffset);
    reorder(at, TRANSPOSED);
    halve(at, TRANSPOSED, 1, FloatBlocks.CHAIN);
  }

  /**
   * The results of blocks that are the columns of a tile of {@code values}.
   *
   * @param xOffset where they come from
   */
  void transposed(int at, int tile, int xOffset) {
    columns(at, FloatBlocks.CHAIN, TRANSPOSED, values, tile, TRANSPOSED);
  }

  /** Puts the results of blocks into their places. */
  private void reorder(int at, int blocks) {
    for (int block = 0; block < blocks; block++) {
      int place = FloatReductionKernels.place(block, blocks);
      if (block < place) {
        exchange(at + block, at + place);
      }
    }
  }

  /**
   * The results of a block of as many rows as {@code together}, see {@link FloatChains}.
   *
   * @param count elements of a row
   */
  abstract void rows(
      int at, int count, int together, float[] x, int xOffset, int ldx);

  /** The results of {@link FloatReductionKernels#BLOCKS} whole blocks of one row, each in its place. */
  final void rowBlocks(int at, float[] x, int xOffset) {
    int blocks = FloatReductionKernels.BLOCKS;
    rows(at, FloatChains.BLOCK, blocks, x, xOffset, FloatChains.BLOCK);
    reorder(at, blocks);
  }

  /** Exchanges two results. */
  abstract void exchange(int one, int other);

  /** Joins results of {@code fromLength} elements each into those of the elements before them. */
  abstract void join(int to, int toLength, int from, int fromLength, int count);

  /** Copies results from another stack. */
  abstract void copy(FloatPartials source, int from, int to, int count);

  /** Copies the results, but for the last step, see {@link Reduction}. */
  abstract void store(int count, float[] result, int resultOffset);

  static void exchange(float[] x, int one, int other) {
    float number = x[one];
    x[one] = x[other];
    x[other] = number;
  }

  /**
   * Joins parts of {@code count} results of {@code length} elements each by halving: later ones into
   * earlier ones.
   */
  final void halve(int at, int parts, int count, int length) {
    int left = parts;
    int each = length;
    for (int half = Integer.highestOneBit(parts - 1); half > 0; half /= 2) {
      join(at, each, at + half * count, each, (left - half) * count);
      left = half;
      each *= 2;
    }
  }
}
