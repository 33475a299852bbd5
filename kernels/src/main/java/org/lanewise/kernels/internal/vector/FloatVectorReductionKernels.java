package org.lanewise.kernels.internal.vector;

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
        FloatFolds.fold(fold, rows, columns, x, xOffset, ldx, y, yOffset, s, sOffset);
      case SQUARES ->
        FloatSquaresFolds.fold(fold, rows, columns, x, xOffset, ldx, y, yOffset, s, sOffset);
      case PRODUCTS ->
        FloatProductsFolds.fold(fold, rows, columns, x, xOffset, ldx, y, yOffset, s, sOffset);
      case DEVIATIONS ->
        FloatDeviationsFolds.fold(fold, rows, columns, x, xOffset, ldx, y, yOffset, s, sOffset);
      case MAX ->
        FloatMaxFolds.fold(fold, rows, columns, x, xOffset, ldx, y, yOffset, s, sOffset);
      case MIN ->
        FloatMinFolds.fold(fold, rows, columns, x, xOffset, ldx, y, yOffset, s, sOffset);
    }
  }

  @Override
  public void foldBlocks(
      Fold fold, int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, int lds, float[] s, int sOffset) {
    switch (fold) {
      case SUM ->
        FloatFolds.blocks(rows, columns, x, xOffset, ldx, y, yOffset, lds, s, sOffset);
      case SQUARES ->
        FloatSquaresFolds.blocks(rows, columns, x, xOffset, ldx, y, yOffset, lds, s, sOffset);
      case PRODUCTS ->
        FloatProductsFolds.blocks(rows, columns, x, xOffset, ldx, y, yOffset, lds, s, sOffset);
      case DEVIATIONS ->
        FloatDeviationsFolds.blocks(rows, columns, x, xOffset, ldx, y, yOffset, lds, s, sOffset);
      case MAX ->
        FloatMaxFolds.blocks(rows, columns, x, xOffset, ldx, y, yOffset, lds, s, sOffset);
      case MIN ->
        FloatMinFolds.blocks(rows, columns, x, xOffset, ldx, y, yOffset, lds, s, sOffset);
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
      case MAX -> FloatMaxRowFolds.rows(
          rows, count, x, xOffset, ldx, y, yOffset, result, resultOffset, s);
      case MIN -> FloatMinRowFolds.rows(
          rows, count, x, xOffset, ldx, y, yOffset, result, resultOffset, s);
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
    }
  }

  @Override
  public void places(int count, int distance, float[] x, float[] places, int offset) {
    int next = offset + distance;
    FloatVectorReductions.place(
        count, x, offset, x, next, places, offset, places, next, places, offset);
  }

  @Override
  public void placeIf(
      int count, float p, float[] x, int xOffset, float[] y, float[] places, int offset) {
    // At the end of an array, numbers: there a masked load made an object of its check's mask now and then.
    int whole = count - count % LANES;
    int inside = xOffset + whole <= x.length - LANES ? count : whole;
    FloatVectorReductions.placeIf(
        inside, x, xOffset, y, offset, places, offset, p, places, offset);
    SCALAR.placeIf(count - inside, p, x, xOffset + inside, y, places, offset + inside);
  }
}
