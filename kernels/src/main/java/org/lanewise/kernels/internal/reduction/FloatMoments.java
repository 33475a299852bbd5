package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatReductionKernels;

/**
 * Means, and sums of squared deviations from them. Of a block from deviations from one of its first numbers,
 * or the mean of some, so that the squares are at most 64 times the result, however large the numbers; of
 * more by the update of T. Chan, G. Golub and R. LeVeque, "Algorithms for computing the sample variance"
 * (1983), (2.1).
 */
final class FloatMoments extends FloatPartials {
  private final float[] squares;

  /** The means are in {@code values}. */
  FloatMoments(float[] values, float[] squares) {
    super(values);
    this.squares = squares;
  }

  @Override
  void columns(int at, int rows, int columns, float[] x, int xOffset, int ldx) {
    Arrays.fill(values, at, at + columns, 0);
    Arrays.fill(squares, at, at + columns, 0);
    if (rows > 0) {
      KERNELS.deviations(rows, columns, x, xOffset, ldx, x, xOffset, values, squares, at);
      toMeans(at, at, columns, rows, x, xOffset);
    }
  }

  @Override
  void blocks(int at, int width, int columns, float[] x, int xOffset, int ldx) {
    int count = FloatReductionKernels.BLOCKS * width;
    KERNELS.deviationsOfBlocks(
        FloatBlocks.CHAIN, columns, x, xOffset, ldx, width, values, at, values, squares,
        at + count);
    toMeans(at, at + count, count, FloatBlocks.CHAIN, values, at);
  }

  @Override
  void rows(int at, int count, int together, float[] x, int xOffset, int ldx) {
    if (count == 0) {
      Arrays.fill(squares, at, at + together, 0);
      return;
    }
    if (count > FloatBlocks.CHAINS) {
      int head = FloatBlocks.CHAINS;
      chains.fold(Fold.SUM, head, together, x, xOffset, ldx, x, xOffset, values, at);
      KERNELS.step(Step.SHARE, together, head, values, at, values, at, values, at);
    } else {
      for (int row = 0; row < together; row++) {
        values[at + row] = x[xOffset + row * ldx];
      }
    }
    int sums = at + together;
    chains.deviations(count, together, x, xOffset, ldx, values, at, squares, sums);
    toMeans(at, sums, together, count, values, at);
  }

  /**
   * From the sums of deviations from centers, and of their squares, to means and the sums of squared
   * deviations from these.
   *
   * @param sums where both sums are, in {@code values} and {@code squares}
   */
  private void toMeans(
      int at, int sums, int count, int length, float[] centers, int centersOffset) {
    float share = 1f / length;
    KERNELS.step(
        Step.PLUS_SQUARE, count, -share, values, sums, squares, sums, squares, at);
    KERNELS.step(
        Step.AXPY, count, share, values, sums, centers, centersOffset, values, at);
  }

  @Override
  void exchange(int one, int other) {
    exchange(values, one, other);
    exchange(squares, one, other);
  }

  @Override
  @SuppressWarnings("cast") // not redundant for both element types
  void join(int to, int toLength, int from, int fromLength, int count) {
    double share = fromLength / ((double) toLength + fromLength);
    float weight = (float) (toLength * share);
    FloatChains.join(Fold.SUM, squares, to, from, count);
    KERNELS.step(Step.DISTANCE, count, weight, values, to, values, from, squares, from);
    FloatChains.join(Fold.SUM, squares, to, from, count);
    KERNELS.step(
        Step.BETWEEN, count, (float) share, values, to, values, from, values, to);
  }

  @Override
  void copy(FloatPartials source, int from, int to, int count) {
    System.arraycopy(source.values, from, values, to, count);
    System.arraycopy(((FloatMoments) source).squares, from, squares, to, count);
  }

  @Override
  void store(int count, float[] result, int resultOffset) {
    System.arraycopy(squares, 0, result, resultOffset, count);
  }
}
