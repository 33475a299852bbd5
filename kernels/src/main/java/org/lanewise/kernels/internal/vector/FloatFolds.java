// @variant Squares FMA, Products FMA PAIRS, Max MAX, Min MIN, Largest LARGEST, Moments MOMENTS
package org.lanewise.kernels.internal.vector;

import static jdk.incubator.vector.VectorOperators.BITWISE_BLEND;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatReductionKernels;
import org.lanewise.kernels.internal.Inside;
import org.lanewise.kernels.internal.reduction.Fold;
import org.lanewise.kernels.internal.scalar.FloatScalarReductionKernels;

/**
 * Folds down columns: a vector holds neighbouring columns, so no lane is ever joined to another. The
 * contract is {@link org.lanewise.kernels.internal.FloatReductionKernels#fold}, or {@code largest} or
 * {@code moments}; the sum as written, the others as variants.
 */
final class FloatFolds {
  /** Whether the step is a multiply-add. */
  static final boolean FMA = false;

  /** Whether it reads y. */
  static final boolean PAIRS = false;

  private static final boolean MAX = false;
  private static final boolean MIN = false;

  /** Whether y holds the places of the largest numbers. */
  private static final boolean LARGEST = false;

  /** Whether y holds means. */
  private static final boolean MOMENTS = false;

  /** The fold of one row of results; places and moments have none. */
  private static final Fold FOLD =
      MAX
          ? Fold.MAX
          : MIN ? Fold.MIN : PAIRS ? Fold.PRODUCTS : FMA ? Fold.SQUARES : Fold.SUM;

  /** For numbers so near the end of an array that no vector of them can be read. */
  private static final FloatReductionKernels SCALAR = new FloatScalarReductionKernels();

  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  /** Rows at a time. */
  private static final int ROWS = FloatReductionKernels.GROUP;

  /** Columns that are few enough to take all rows of one vector before the next. */
  static final int NARROW = 2 * LANES;

  /** Columns that make it worth the time to start at a cache line. */
  private static final int WIDE = 512;

  private FloatFolds() {}

  /**
   * Folds rows, of which {@code first} come before: only places and moments depend on it, in whose folds
   * the row y is written as s is.
   */
  static void fold(
      int first, int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    int head = columns < WIDE || ldx % LANES > 0 ? 0 : FloatLines.head(x, xOffset);
    columns(
        first, rows, columns - head, x, xOffset + head, ldx, y, yOffset + head, s, sOffset + head);
    if (head > 0) {
      // Last: where rows follow each other, their ends brought these lines into cache.
      columns(first, rows, head, x, xOffset, ldx, y, yOffset, s, sOffset);
    }
  }

  private static void columns(
      int first, int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    int full = SPECIES.loopBound(columns);
    if (rows == 0) {
      return;
    }
    if (full == columns) {
      whole(first, rows, columns, x, xOffset, ldx, y, yOffset, s, sOffset);
      return;
    }
    int inside = inside(rows, x, xOffset + full, ldx, y, yOffset + full, s, sOffset + full);
    ragged(first, inside, columns, x, xOffset, ldx, y, yOffset, s, sOffset);
    int left = rows - inside;
    int next = xOffset + inside * ldx;
    whole(first + inside, left, full, x, next, ldx, y, yOffset, s, sOffset);
    numbers(
        first + inside, left, columns - full, x, next + full, ldx,
        y, yOffset + full, s, sOffset + full);
  }

  private static void numbers(
      int first, int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    if (LARGEST) {
      SCALAR.largest(first, rows, columns, x, xOffset, ldx, s, y, sOffset);
    } else if (MOMENTS) {
      SCALAR.moments(first, rows, columns, x, xOffset, ldx, y, s, sOffset);
    } else {
      SCALAR.fold(FOLD, rows, columns, x, xOffset, ldx, y, yOffset, s, sOffset);
    }
  }

  /**
   * How many of the rows have a whole vector's elements from their first one on: all but the last ones, and
   * of these as many as are handled together.
   */
  private static int inside(
      int rows, float[] x, int xOffset, int ldx, float[] y, int yOffset, float[] s, int sOffset) {
    boolean readsY = PAIRS || LARGEST || MOMENTS;
    boolean fits = sOffset <= s.length - LANES && (!readsY || yOffset <= y.length - LANES);
    int inside = fits ? Inside.rows(rows, ldx, x.length - xOffset - LANES) : 0;
    return inside == rows ? rows : inside - inside % ROWS;
  }

  /**
   * Folds whole vectors, of which the last one reaches behind the columns, and restores what is there. No
   * masked loads: where others before were at the end of an array, C2 once made objects of these.
   */
  private static void ragged(
      int first, int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    if (rows > 0) {
      int full = SPECIES.loopBound(columns);
      int last = sOffset + full;
      int yLast = yOffset + full;
      // What is behind may be the results of columns that were folded before, see head.
      boolean writesY = LARGEST || MOMENTS;
      FloatVector before = FloatVector.fromArray(SPECIES, s, last);
      FloatVector yBefore = writesY ? FloatVector.fromArray(SPECIES, y, yLast) : before;
      whole(first, rows, full + LANES, x, xOffset, ldx, y, yOffset, s, sOffset);
      int outside = FloatBlocks.CHAINS - (columns - full);
      IntVector within =
          FloatVector.fromArray(SPECIES, FloatRowFolds.WITHIN, outside).reinterpretAsInts();
      IntVector after = FloatVector.fromArray(SPECIES, s, last).reinterpretAsInts();
      before.reinterpretAsInts().lanewise(BITWISE_BLEND, after, within).reinterpretAsFloats()
          .intoArray(s, last);
      if (writesY) {
        IntVector yAfter = FloatVector.fromArray(SPECIES, y, yLast).reinterpretAsInts();
        yBefore.reinterpretAsInts().lanewise(BITWISE_BLEND, yAfter, within)
            .reinterpretAsFloats().intoArray(y, yLast);
      }
    }
  }

  /** Folds columns that are a multiple of the lanes. */
  private static void whole(
      int first, int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    int together = rows - rows % ROWS;
    int next = xOffset + together * ldx;
    if (together > 0) {
      FloatFold8.rows(first, together, columns, x, xOffset, ldx, y, yOffset, s, sOffset);
    }
    if (together < rows) {
      FloatFold1.rows(
          first + together, rows - together, columns, x, next, ldx, y, yOffset, s, sOffset);
    }
  }
}
