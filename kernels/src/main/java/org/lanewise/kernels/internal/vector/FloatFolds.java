// @variant Squares FMA, Products FMA PAIRS, Deviations FMA PAIRS DEVIATIONS, Max MAX, Min MIN
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

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

  private static final boolean MAX = false;
  private static final boolean MIN = false;

  /** What takes a number into a partial result if no multiply-add does. */
  private static final VectorOperators.Associative JOINT =
      MAX ? VectorOperators.MAX : MIN ? VectorOperators.MIN : VectorOperators.ADD;

  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;

  /** Rows at a time. */
  private static final int ROWS = 8;

  private FloatFolds() {}

  static void fold(
      int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    int full = SPECIES.loopBound(columns);
    if (full > 0) {
      int together = rows - rows % ROWS;
      for (int i = 0; i < together; i += ROWS) {
        FloatFold8.rows(
            full, x, xOffset + i * ldx, ldx, y, yOffset, s, sOffset);
      }
      for (int i = together; i < rows; i++) {
        FloatFold1.rows(
            full, x, xOffset + i * ldx, ldx, y, yOffset, s, sOffset);
      }
    }
    if (full < columns) {
      ragged(
          rows, columns - full, x, xOffset + full, ldx, y, yOffset + full, s, sOffset + full);
    }
  }

  /** Fewer columns than a vector has lanes: their partial results stay in a register. */
  private static void ragged(
      int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] s, int sOffset) {
    VectorMask<Float> mask = SPECIES.indexInRange(0, columns);
    FloatVector sum = FloatVector.fromArray(SPECIES, s, sOffset, mask);
    FloatVector other = PAIRS ? FloatVector.fromArray(SPECIES, y, yOffset, mask) : sum;
    for (int i = 0; i < rows; i++) {
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xOffset + i * ldx, mask);
      FloatVector d0 = DEVIATIONS ? x0.sub(other) : x0;
      FloatVector e0 = PAIRS && !DEVIATIONS ? other : d0;
      sum = FMA ? d0.fma(e0, sum) : sum.lanewise(JOINT, x0);
    }
    sum.intoArray(s, sOffset, mask);
  }

  static void blocks(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      int lds, float[] s, int sOffset) {
    FloatFold8.blocks(rows, columns, x, xOffset, ldx, y, yOffset, lds, s, sOffset);
  }
}
