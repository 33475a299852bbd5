package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatReductionKernels;

/**
 * Means, and sums of squared deviations from them: of a block in two passes over it, of more by the
 * update of T. Chan, G. Golub and R. LeVeque, "Algorithms for computing the sample variance" (1983),
 * (2.1): no difference of large squares is ever taken.
 */
final class FloatMoments extends FloatPartials {
  private final float[] squares;

  /** The means are in {@code values}. */
  FloatMoments(float[] values, float[] squares) {
    super(values);
    this.squares = squares;
  }

  @Override
  void columns(int at, int first, int rows, int columns, float[] x, int xOffset, int ldx) {
    Arrays.fill(values, at, at + columns, 0);
    KERNELS.fold(Fold.SUM, rows, columns, x, xOffset, ldx, x, xOffset, values, at);
    divide(at, columns, rows);
    Arrays.fill(squares, at, at + columns, 0);
    KERNELS.fold(Fold.DEVIATIONS, rows, columns, x, xOffset, ldx, values, at, squares, at);
  }

  @Override
  void blocks(int at, int first, int width, int columns, float[] x, int xOffset, int ldx) {
    int count = FloatReductionKernels.BLOCKS * width;
    Arrays.fill(values, at, at + count, 0);
    KERNELS.foldBlocks(
        Fold.SUM, FloatBlocks.CHAIN, columns, x, xOffset, ldx, values, at, width, values, at);
    divide(at, count, FloatBlocks.CHAIN);
    Arrays.fill(squares, at, at + count, 0);
    KERNELS.foldBlocks(
        Fold.DEVIATIONS, FloatBlocks.CHAIN, columns, x, xOffset, ldx, values, at, width, squares,
        at);
  }

  @Override
  void rows(
      int at, int first, int count, int together, float[] x, int xOffset, int ldx) {
    chains.fold(Fold.SUM, count, together, x, xOffset, ldx, x, xOffset, values, at);
    divide(at, together, count);
    chains.fold(Fold.DEVIATIONS, count, together, x, xOffset, ldx, values, at, squares, at);
  }

  private void divide(int at, int count, int length) {
    KERNELS.step(Step.SHARE, count, length, values, at, values, at, values, at);
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
