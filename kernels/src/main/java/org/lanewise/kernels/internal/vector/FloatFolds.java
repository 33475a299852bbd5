// @variant Squares FMA, Products FMA PAIRS, Deviations PAIRS TWO DEVIATIONS, Largest TWO LARGEST, Max MAX, Min MIN
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
 * contract is {@link org.lanewise.kernels.internal.FloatReductionKernels#fold}, {@code deviations} or
 * {@code largest}; the sum as written, the others as variants.
 */
final class FloatFolds {
  /** Whether the step is a multiply-add. */
  static final boolean FMA = false;

  /** Whether it reads y. */
  static final boolean PAIRS = false;

  /** Whether there are two rows of results. */
  private static final boolean TWO = false;

  private static final boolean DEVIATIONS = false;
  private static final boolean LARGEST = false;
  private static final boolean MAX = false;
  private static final boolean MIN = false;

  /** The fold of a single row of results. */
  private static final Fold FOLD =
      MAX
          ? Fold.MAX
          : MIN ? Fold.MIN : PAIRS ? Fold.PRODUCTS : FMA ? Fold.SQUARES : Fold.SUM;

  /** For numbers so near the end of an array that no vector of them can be read. */
  private static final FloatReductionKernels SCALAR = new FloatScalarReductionKernels();

  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  /** Rows at a time. */
  private static final int ROWS = 8;

  /** Columns that make it worth the time to start at a cache line. */
  private static final int WIDE = 512;

  private FloatFolds() {}

  /** @param t the second row of results, at the same offset and with as much behind it; s if there is none */
  static void fold(
      int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, float[] t, int offset) {
    int head = columns < WIDE || ldx % LANES > 0 ? 0 : FloatLines.head(x, xOffset);
    columns(
        rows, columns - head, x, xOffset + head, ldx, y, yOffset + head, s, t, offset + head);
    if (head > 0) {
      // Last: where rows follow each other, their ends brought these lines into cache.
      columns(rows, head, x, xOffset, ldx, y, yOffset, s, t, offset);
    }
  }

  private static void columns(
      int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, float[] t, int offset) {
    int full = SPECIES.loopBound(columns);
    if (full == columns) {
      whole(rows, columns, x, xOffset, ldx, y, yOffset, s, t, offset);
      return;
    }
    int inside = inside(rows, x, xOffset + full, ldx, y, yOffset + full, s, offset + full);
    ragged(inside, columns, x, xOffset, ldx, y, yOffset, s, t, offset);
    int left = rows - inside;
    int next = xOffset + inside * ldx;
    whole(left, full, x, next, ldx, y, yOffset, s, t, offset);
    numbers(
        left, columns - full, x, next + full, ldx, y, yOffset + full, s, t, offset + full);
  }

  private static void numbers(
      int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, float[] t, int offset) {
    if (DEVIATIONS) {
      SCALAR.deviations(rows, columns, x, xOffset, ldx, y, yOffset, s, t, offset);
    } else if (LARGEST) {
      SCALAR.largest(rows, columns, x, xOffset, ldx, s, t, offset);
    } else {
      SCALAR.fold(FOLD, rows, columns, x, xOffset, ldx, y, yOffset, s, offset);
    }
  }

  /** How many of the rows have a whole vector's elements from their first one on: all but the last ones. */
  private static int inside(
      int rows, float[] x, int xOffset, int ldx, float[] y, int yOffset, float[] s, int offset) {
    boolean fits = offset <= s.length - LANES && (!PAIRS || yOffset <= y.length - LANES);
    return fits ? Inside.rows(rows, ldx, x.length - xOffset - LANES) : 0;
  }

  /**
   * Folds whole vectors, of which the last one reaches behind the columns, and restores what is there. No
   * masked loads: where others before were at the end of an array, C2 once made objects of these.
   */
  private static void ragged(
      int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, float[] t, int offset) {
    if (rows > 0) {
      int full = SPECIES.loopBound(columns);
      int last = offset + full;
      FloatVector sBefore = FloatVector.fromArray(SPECIES, s, last);
      FloatVector tBefore = FloatVector.fromArray(SPECIES, t, last);
      whole(rows, full + LANES, x, xOffset, ldx, y, yOffset, s, t, offset);
      int outside = FloatBlocks.CHAINS - (columns - full);
      IntVector within =
          FloatVector.fromArray(SPECIES, FloatRowFolds.WITHIN, outside).reinterpretAsInts();
      IntVector sAfter = FloatVector.fromArray(SPECIES, s, last).reinterpretAsInts();
      sBefore.reinterpretAsInts().lanewise(BITWISE_BLEND, sAfter, within).reinterpretAsFloats()
          .intoArray(s, last);
      if (TWO) {
        IntVector tAfter = FloatVector.fromArray(SPECIES, t, last).reinterpretAsInts();
        tBefore.reinterpretAsInts().lanewise(BITWISE_BLEND, tAfter, within)
            .reinterpretAsFloats().intoArray(t, last);
      }
    }
  }

  /** Folds columns that are a multiple of the lanes. */
  private static void whole(
      int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, float[] t, int offset) {
    int together = rows - rows % ROWS;
    for (int i = 0; i < together; i += ROWS) {
      FloatFold8.rows(columns, x, xOffset + i * ldx, ldx, y, yOffset, s, t, offset);
    }
    for (int i = together; i < rows; i++) {
      FloatFold1.rows(columns, x, xOffset + i * ldx, ldx, y, yOffset, s, t, offset);
    }
  }
}
