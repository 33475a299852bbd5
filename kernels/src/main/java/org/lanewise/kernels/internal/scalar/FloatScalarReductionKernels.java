package org.lanewise.kernels.internal.scalar;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatReductionKernels;
import org.lanewise.kernels.internal.reduction.Fold;
import org.lanewise.kernels.internal.reduction.Step;

/** The reductions of the scalar provider: what every other provider must reproduce bit by bit. */
public final class FloatScalarReductionKernels implements FloatReductionKernels {
  private static final int CHAINS = FloatBlocks.CHAINS;

  @Override
  public void fold(
      Fold fold, int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    for (int i = 0; i < rows; i++) {
      int xRow = xOffset + i * ldx;
      switch (fold) {
        case SUM -> {
          for (int j = 0; j < columns; j++) {
            s[sOffset + j] += x[xRow + j];
          }
        }
        case SQUARES -> products(columns, x, xRow, x, xRow, s, sOffset);
        case PRODUCTS -> products(columns, x, xRow, y, yOffset, s, sOffset);
        case DEVIATIONS -> {
          for (int j = 0; j < columns; j++) {
            s[sOffset + j] += x[xRow + j] - y[yOffset + j];
          }
        }
        case SQUARED_DEVIATIONS -> {
          for (int j = 0; j < columns; j++) {
            float d = x[xRow + j] - y[yOffset + j];
            s[sOffset + j] = FloatScalarMath.fma(d, d, s[sOffset + j]);
          }
        }
        case MAX -> {
          for (int j = 0; j < columns; j++) {
            s[sOffset + j] = Math.max(s[sOffset + j], x[xRow + j]);
          }
        }
        case MIN -> {
          for (int j = 0; j < columns; j++) {
            s[sOffset + j] = Math.min(s[sOffset + j], x[xRow + j]);
          }
        }
      }
    }
  }

  private static void products(
      int count, float[] x, int xOffset, float[] y, int yOffset, float[] s, int sOffset) {
    for (int j = 0; j < count; j++) {
      s[sOffset + j] = FloatScalarMath.fma(x[xOffset + j], y[yOffset + j], s[sOffset + j]);
    }
  }

  @Override
  public void foldBlocks(
      Fold fold, int rows, int columns, float[] x, int xOffset, int ldx,
      int lds, float[] s, int sOffset) {
    for (int block = 0; block < BLOCKS; block++) {
      int row = xOffset + block * rows * ldx;
      int at = sOffset + FloatReductionKernels.place(block) * lds;
      fold(fold, rows, columns, x, row, ldx, x, row, s, at);
    }
  }

  @Override
  public void foldRows(
      Fold fold, int rows, int count, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] result, int resultOffset, float[] s) {
    boolean isDeviations = fold == Fold.DEVIATIONS || fold == Fold.SQUARED_DEVIATIONS;
    for (int i = 0; i < rows; i++) {
      int row = xOffset + i * ldx;
      if (isDeviations) {
        Arrays.fill(s, CHAINS, 2 * CHAINS, y[yOffset + i]);
      }
      Arrays.fill(s, 0, CHAINS, fold.neutralFloat());
      for (int p = 0; p < count; p += CHAINS) {
        float[] other = isDeviations ? s : y;
        int otherOffset = isDeviations ? CHAINS : yOffset + i * ldx + p;
        fold(
            fold, 1, Math.min(CHAINS, count - p), x, row + p, 0, other, otherOffset, s, 0);
      }
      for (int half = CHAINS / 2; half > 0; half /= 2) {
        fold(fold.joint(), 1, half, s, half, 0, s, half, s, 0);
      }
      result[resultOffset + i] = s[0];
    }
  }

  @Override
  public void deviations(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] centers, int centersOffset,
      float[] sums, float[] squares, int offset) {
    fold(
        Fold.DEVIATIONS, rows, columns, x, xOffset, ldx, centers, centersOffset, sums, offset);
    fold(
        Fold.SQUARED_DEVIATIONS, rows, columns, x, xOffset, ldx, centers, centersOffset,
        squares, offset);
  }

  @Override
  public void deviationsOfBlocks(
      int rows, int columns, float[] x, int xOffset, int ldx, int lds, float[] centers,
      int centersOffset, float[] sums, float[] squares, int offset) {
    for (int block = 0; block < BLOCKS; block++) {
      int at = FloatReductionKernels.place(block) * lds;
      int row = xOffset + block * rows * ldx;
      System.arraycopy(x, row, centers, centersOffset + at, columns);
      Arrays.fill(sums, offset + at, offset + at + columns, 0);
      Arrays.fill(squares, offset + at, offset + at + columns, 0);
      fold(
          Fold.DEVIATIONS, rows, columns, x, row, ldx, x, row, sums, offset + at);
      fold(
          Fold.SQUARED_DEVIATIONS, rows, columns, x, row, ldx, x, row,
          squares, offset + at);
    }
  }

  @Override
  public void largest(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] s, float[] places,
      int offset) {
    for (int i = 0; i < rows; i++) {
      int row = xOffset + i * ldx;
      float place = Float.intBitsToFloat(row);
      for (int j = 0; j < columns; j++) {
        int k = offset + j;
        float each = x[row + j];
        places[k] = FloatScalarReductions.place(s[k], each, places[k], place);
        s[k] = Math.max(s[k], each);
      }
    }
  }

  @Override
  public int find(float value, float[] x, int xOffset) {
    int p = 0;
    while (x[xOffset + p] != value && !(Float.isNaN(x[xOffset + p]) && Float.isNaN(value))) {
      p++;
    }
    return p;
  }

  @Override
  public void step(
      Step step, int count, float p, float[] x, int xOffset, float[] y, int yOffset,
      float[] result, int resultOffset) {
    for (int j = 0; j < count; j++) {
      result[resultOffset + j] = step(step, x[xOffset + j], y[yOffset + j], p);
    }
  }

  @Override
  public void places(int count, int distance, float[] x, float[] places, int offset) {
    for (int j = offset; j < offset + count; j++) {
      int k = j + distance;
      places[j] = FloatScalarReductions.place(x[j], x[k], places[j], places[k]);
    }
  }

  private static float step(Step step, float x, float y, float p) {
    return switch (step) {
      case ROOT -> FloatScalarReductions.root(x);
      case SCALED_DIFFERENCE -> FloatScalarReductions.scaledDifference(x, y, p);
      case AXPY -> FloatScalarReductions.axpy(x, y, p);
      case DIFFERENCE -> FloatScalarReductions.difference(x, y);
      case SHARE -> FloatScalarReductions.share(x, p);
      case QUOTIENT -> FloatScalarReductions.quotient(x, y);
      case BETWEEN -> FloatScalarReductions.between(x, y, p);
      case DISTANCE -> FloatScalarReductions.distance(x, y, p);
      case PLUS_SQUARE -> FloatScalarReductions.plusSquare(x, y, p);
      case POSITIVE_SHARE -> FloatScalarReductions.positiveShare(x, p);
    };
  }
}
