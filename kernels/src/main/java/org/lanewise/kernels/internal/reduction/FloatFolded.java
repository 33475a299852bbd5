package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatReductionKernels;

/** Partial results that are one number: sums, sums of squares, the largest or smallest. */
final class FloatFolded extends FloatPartials {
  private Fold fold;
  private float[] other;
  private int distance;

  FloatFolded(float[] values) {
    super(values);
  }

  /** This, for a fold of one operand from now on. */
  FloatFolded with(Fold newFold) {
    return with(newFold, null, 0);
  }

  /** This, for a fold of rows and another operand y, whose elements have indices so much higher. */
  FloatFolded with(Fold newFold, float[] y, int newDistance) {
    fold = newFold;
    other = y;
    distance = newDistance;
    return this;
  }

  @Override
  void columns(int at, int rows, int columns, float[] x, int xOffset, int ldx) {
    Arrays.fill(values, at, at + columns, fold.neutralFloat());
    KERNELS.fold(fold, rows, columns, x, xOffset, ldx, x, xOffset, values, at);
  }

  @Override
  void blocks(int at, int width, int columns, float[] x, int xOffset, int ldx) {
    Arrays.fill(values, at, at + FloatReductionKernels.BLOCKS * width, fold.neutralFloat());
    KERNELS.foldBlocks(
        fold, FloatBlocks.CHAIN, columns, x, xOffset, ldx, width, values, at);
  }

  @Override
  void rows(
      int at, int count, int together, float[] x, int xOffset, int ldx) {
    float[] y = other == null ? x : other;
    chains.fold(fold, count, together, x, xOffset, ldx, y, xOffset + distance, values, at);
  }

  @Override
  void exchange(int one, int other) {
    exchange(values, one, other);
  }

  @Override
  void join(int to, int toLength, int from, int fromLength, int count) {
    FloatChains.join(fold, values, to, from, count);
  }

  @Override
  void copy(FloatPartials source, int from, int to, int count) {
    System.arraycopy(source.values, from, values, to, count);
  }

  @Override
  void store(int count, float[] result, int resultOffset) {
    System.arraycopy(values, 0, result, resultOffset, count);
  }
}
