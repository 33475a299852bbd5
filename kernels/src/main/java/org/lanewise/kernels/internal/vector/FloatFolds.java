// @variant Squares FMA, Products FMA PAIRS, Deviations FMA PAIRS DEVIATIONS, Max, Min
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
 * contract is {@link org.lanewise.kernels.internal.FloatReductionKernels#fold}; the sum as written, the
 * others as variants.
 */
final class FloatFolds {
  /** Whether the step is a multiply-add. */
  static final boolean FMA = false;

  /** Whether it reads y. */
  static final boolean PAIRS = false;

  /** Whether it squares x − y. */
  static final boolean DEVIATIONS = false;

  /** For numbers so near the end of an array that no vector of them can be read. */
  private static final FloatReductionKernels SCALAR = new FloatScalarReductionKernels();

  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  /** Rows at a time. */
  private static final int ROWS = 8;

  /** Columns that make it worth the time to start at a cache line. */
  private static final int WIDE = 512;

  private FloatFolds() {}

  /** @param fold the one that this class is for */
  static void fold(
      Fold fold, int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    int head = columns < WIDE || ldx % LANES > 0 ? 0 : FloatLines.head(x, xOffset);
    columns(
        fold, rows, columns - head, x, xOffset + head, ldx, y, yOffset + head, s, sOffset + head);
    if (head > 0) {
      // Last: where rows follow each other, their ends brought these lines into cache.
      columns(fold, rows, head, x, xOffset, ldx, y, yOffset, s, sOffset);
    }
  }

  private static void columns(
      Fold fold, int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    int full = SPECIES.loopBound(columns);
    if (full == columns) {
      whole(rows, columns, x, xOffset, ldx, y, yOffset, s, sOffset);
      return;
    }
    int inside = inside(rows, x, xOffset + full, ldx, y, yOffset + full, s, sOffset + full);
    ragged(inside, columns, x, xOffset, ldx, y, yOffset, s, sOffset);
    int left = rows - inside;
    int next = xOffset + inside * ldx;
    whole(left, full, x, next, ldx, y, yOffset, s, sOffset);
    SCALAR.fold(
        fold, left, columns - full, x, next + full, ldx, y, yOffset + full, s, sOffset + full);
  }

  /** How many of the rows have a whole vector's elements from their first one on: all but the last ones. */
  private static int inside(
      int rows, float[] x, int xOffset, int ldx, float[] y, int yOffset, float[] s, int sOffset) {
    boolean fits = sOffset <= s.length - LANES && (!PAIRS || yOffset <= y.length - LANES);
    return fits ? Inside.rows(rows, ldx, x.length - xOffset - LANES) : 0;
  }

  /**
   * Folds whole vectors, of which the last one reaches behind the columns, and restores what is there. No
   * masked loads: where others before were at the end of an array, C2 once made objects of these.
   */
  private static void ragged(
      int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    if (rows > 0) {
      int full = SPECIES.loopBound(columns);
      int last = sOffset + full;
      FloatVector before = FloatVector.fromArray(SPECIES, s, last);
      whole(rows, full + LANES, x, xOffset, ldx, y, yOffset, s, sOffset);
      IntVector after = FloatVector.fromArray(SPECIES, s, last).reinterpretAsInts();
      int outside = FloatBlocks.CHAINS - (columns - full);
      IntVector within =
          FloatVector.fromArray(SPECIES, FloatRowFolds.WITHIN, outside).reinterpretAsInts();
      before.reinterpretAsInts().lanewise(BITWISE_BLEND, after, within).reinterpretAsFloats()
          .intoArray(s, last);
    }
  }

  /** Folds columns that are a multiple of the lanes. */
  private static void whole(
      int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    int together = rows - rows % ROWS;
    for (int i = 0; i < together; i += ROWS) {
      FloatFold8.rows(columns, x, xOffset + i * ldx, ldx, y, yOffset, s, sOffset);
    }
    for (int i = together; i < rows; i++) {
      FloatFold1.rows(columns, x, xOffset + i * ldx, ldx, y, yOffset, s, sOffset);
    }
  }

  static void blocks(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      int lds, float[] s, int sOffset) {
    FloatFold8.blocks(rows, columns, x, xOffset, ldx, y, yOffset, lds, s, sOffset);
  }
}
