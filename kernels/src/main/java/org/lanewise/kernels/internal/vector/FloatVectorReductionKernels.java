package org.lanewise.kernels.internal.vector;

import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatReductionKernels;
import org.lanewise.kernels.internal.reduction.Fold;
import org.lanewise.kernels.internal.reduction.Step;
import org.lanewise.kernels.internal.scalar.FloatScalarReductionKernels;

/** The reductions of the vector provider: each fold and step has loops of its own. */
public final class FloatVectorReductionKernels implements FloatReductionKernels {
  private static final int LANES = Species.FLOAT.length();
  private static final FloatReductionKernels SCALAR = new FloatScalarReductionKernels();

  @Override
  public void fold(
      Fold fold, int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    switch (fold) {
      case SUM ->
        FloatFolds.fold(rows, columns, x, xOffset, ldx, y, yOffset, s, s, sOffset);
      case SQUARES ->
        FloatSquaresFolds.fold(rows, columns, x, xOffset, ldx, y, yOffset, s, s, sOffset);
      case PRODUCTS ->
        FloatProductsFolds.fold(rows, columns, x, xOffset, ldx, y, yOffset, s, s, sOffset);
      case MAX ->
        FloatMaxFolds.fold(rows, columns, x, xOffset, ldx, y, yOffset, s, s, sOffset);
      case MIN ->
        FloatMinFolds.fold(rows, columns, x, xOffset, ldx, y, yOffset, s, s, sOffset);
      case DEVIATIONS, SQUARED_DEVIATIONS ->
        throw new AssertionError(fold + " comes with the other one, see deviations");
    }
  }

  @Override
  public void foldBlocks(
      Fold fold, int rows, int columns, float[] x, int xOffset, int ldx,
      int lds, float[] s, int sOffset) {
    switch (fold) {
      case SUM -> FloatFold8.blocks(rows, columns, x, xOffset, ldx, lds, s, sOffset);
      case SQUARES -> FloatSquaresFold8.blocks(rows, columns, x, xOffset, ldx, lds, s, sOffset);
      case MAX -> FloatMaxFold8.blocks(rows, columns, x, xOffset, ldx, lds, s, sOffset);
      case MIN -> FloatMinFold8.blocks(rows, columns, x, xOffset, ldx, lds, s, sOffset);
      default -> throw new AssertionError(fold + " is no fold of x alone");
    }
  }

  @Override
  public void foldRows(
      Fold fold, int rows, int count, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] result, int resultOffset, float[] s) {
    switch (fold) {
      case SUM -> FloatRowFolds.rows(
          rows, count, x, xOffset, ldx, y, yOffset, result, resultOffset, s);
      case SQUARES -> FloatSquaresRowFolds.rows(
          rows, count, x, xOffset, ldx, y, yOffset, result, resultOffset, s);
      case PRODUCTS -> FloatProductsRowFolds.rows(
          rows, count, x, xOffset, ldx, y, yOffset, result, resultOffset, s);
      case DEVIATIONS -> FloatDeviationsRowFolds.rows(
          rows, count, x, xOffset, ldx, y, yOffset, result, resultOffset, s);
      case SQUARED_DEVIATIONS -> FloatSquaredDeviationsRowFolds.rows(
          rows, count, x, xOffset, ldx, y, yOffset, result, resultOffset, s);
      case MAX -> FloatMaxRowFolds.rows(
          rows, count, x, xOffset, ldx, y, yOffset, result, resultOffset, s);
      case MIN -> FloatMinRowFolds.rows(
          rows, count, x, xOffset, ldx, y, yOffset, result, resultOffset, s);
    }
  }

  @Override
  public void deviations(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] centers, int centersOffset,
      float[] sums, float[] squares, int offset) {
    FloatDeviationsFolds.fold(
        rows, columns, x, xOffset, ldx, centers, centersOffset, sums, squares, offset);
  }

  @Override
  public void deviationsOfBlocks(
      int rows, int columns, float[] x, int xOffset, int ldx, int lds, float[] centers,
      int centersOffset, float[] sums, float[] squares, int offset) {
    for (int first = 0; first < BLOCKS; first += BLOCKS / 2) {
      FloatDeviationsBlocks4.blocks(
          first, rows, columns, x, xOffset, ldx, lds, centers, centersOffset, sums, squares,
          offset);
    }
  }

  @Override
  public void deviationsOfRows(
      int rows, int count, float[] x, int xOffset, int ldx, float[] centers, int centersOffset,
      float[] sums, float[] squares, int offset, float[] s) {
    if (FloatRowDeviations.fit(count)) {
      FloatRowDeviations.rows(
          rows, count, x, xOffset, ldx, centers, centersOffset, sums, squares, offset, s);
    } else {
      FloatReductionKernels.super.deviationsOfRows(
          rows, count, x, xOffset, ldx, centers, centersOffset, sums, squares, offset, s);
    }
  }

  @Override
  public void largest(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] s, float[] places,
      int offset) {
    // Of masks of two lanes C2 makes objects.
    if (LANES > 2) {
      FloatLargestFolds.fold(rows, columns, x, xOffset, ldx, x, xOffset, s, places, offset);
    } else {
      SCALAR.largest(rows, columns, x, xOffset, ldx, s, places, offset);
    }
  }

  @Override
  public int find(float value, float[] x, int xOffset) {
    return FloatSearch.find(value, x, xOffset);
  }

  @Override
  public void step(
      Step step, int count, float p, float[] x, int xOffset, float[] y, int yOffset,
      float[] result, int resultOffset) {
    switch (step) {
      case ROOT -> FloatVectorReductions.root(count, x, xOffset, result, resultOffset);
      case SCALED_DIFFERENCE -> FloatVectorReductions.scaledDifference(
          count, x, xOffset, y, yOffset, p, result, resultOffset);
      case AXPY ->
        FloatVectorReductions.axpy(count, x, xOffset, y, yOffset, p, result, resultOffset);
      case DIFFERENCE ->
        FloatVectorReductions.difference(count, x, xOffset, y, yOffset, result, resultOffset);
      case SHARE -> FloatVectorReductions.share(count, x, xOffset, p, result, resultOffset);
      case QUOTIENT ->
        FloatVectorReductions.quotient(count, x, xOffset, y, yOffset, result, resultOffset);
      case BETWEEN ->
        FloatVectorReductions.between(count, x, xOffset, y, yOffset, p, result, resultOffset);
      case DISTANCE ->
        FloatVectorReductions.distance(count, x, xOffset, y, yOffset, p, result, resultOffset);
      case PLUS_SQUARE ->
        FloatVectorReductions.plusSquare(count, x, xOffset, y, yOffset, p, result, resultOffset);
      case POSITIVE_SHARE ->
        FloatVectorReductions.positiveShare(count, x, xOffset, p, result, resultOffset);
    }
  }

  @Override
  public void places(int count, int distance, float[] x, float[] places, int offset) {
    int next = offset + distance;
    FloatVectorReductions.place(
        count, x, offset, x, next, places, offset, places, next, places, offset);
  }
}
