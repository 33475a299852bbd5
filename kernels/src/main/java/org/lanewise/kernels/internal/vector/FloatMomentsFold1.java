// @template 8 rows: see Template in the generator.
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatBlocks;

/**
 * The means of groups of 1 row and the squared deviations from them, joined to those of the rows before: a
 * step of {@link FloatMomentsFolds}. Two passes over registers instead of two over memory; the join is the
 * update of Chan, Golub and LeVeque, see {@link
 * org.lanewise.kernels.internal.FloatReductionKernels#moments}.
 */
final class FloatMomentsFold1 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  /** Rows at a time. */
  private static final int GROUP = 1; // @size

  /** What part of the rows so far a group is, by the number of rows before. */
  private static final float[] SHARES = new float[FloatBlocks.CHAIN];

  /** That part of the rows before. */
  private static final float[] WEIGHTS = new float[FloatBlocks.CHAIN];

  static {
    for (int before = 0; before < FloatBlocks.CHAIN; before++) {
      weigh(before, GROUP / (double) (before + GROUP));
    }
  }

  private FloatMomentsFold1() {}

  @SuppressWarnings("cast") // not redundant for both element types
  private static void weigh(int before, double share) {
    SHARES[before] = (float) share;
    WEIGHTS[before] = (float) (before * share);
  }

  static void rows(
      int first, int rows, int full, float[] x, int xOffset, int ldx,
      float[] means, int meansOffset, float[] squares, int squaresOffset) {
    if (full <= FloatFolds.NARROW) {
      narrow(
          first, rows, full, x, xOffset, ldx, means, meansOffset, squares, squaresOffset);
      return;
    }
    for (int i = 0; i < rows; i += GROUP) {
      int row = xOffset + i * ldx;
      FloatVector share = FloatVector.broadcast(SPECIES, SHARES[first + i]);
      FloatVector weight = FloatVector.broadcast(SPECIES, WEIGHTS[first + i]);
      int xRow0 = row + ldx * 0; // @row
      for (int j = 0; j < full; j += LANES) {
        FloatVector sum = FloatVector.zero(SPECIES);
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, xRow0 + j); // @row
        sum = sum.add(x0); // @row
        FloatVector center = sum.mul(1f / GROUP); // as / GROUP: a power of two
        FloatVector around = FloatVector.zero(SPECIES);
        FloatVector d0 = x0.sub(center); // @row
        around = d0.fma(d0, around); // @row
        FloatVector mean = FloatVector.fromArray(SPECIES, means, meansOffset + j);
        FloatVector square = FloatVector.fromArray(SPECIES, squares, squaresOffset + j);
        FloatVector d = center.sub(mean);
        square.add(around).add(d.mul(weight).mul(d)).intoArray(squares, squaresOffset + j);
        d.fma(share, mean).intoArray(means, meansOffset + j);
      }
    }
  }

  /**
   * All rows of a vector before the next, with what is computed so far in registers. A method of its own: one
   * loop for both orders took 1.3 times the time where there are many columns.
   */
  private static void narrow(
      int first, int rows, int full, float[] x, int xOffset, int ldx,
      float[] means, int meansOffset, float[] squares, int squaresOffset) {
    for (int j = 0; j < full; j += LANES) {
      FloatVector mean = FloatVector.fromArray(SPECIES, means, meansOffset + j);
      FloatVector square = FloatVector.fromArray(SPECIES, squares, squaresOffset + j);
      for (int i = 0; i < rows; i += GROUP) {
        int row = xOffset + i * ldx + j;
        FloatVector sum = FloatVector.zero(SPECIES);
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, row + ldx * 0); // @row
        sum = sum.add(x0); // @row
        FloatVector center = sum.mul(1f / GROUP);
        FloatVector around = FloatVector.zero(SPECIES);
        FloatVector d0 = x0.sub(center); // @row
        around = d0.fma(d0, around); // @row
        FloatVector d = center.sub(mean);
        square = square.add(around).add(d.mul(WEIGHTS[first + i]).mul(d));
        mean = d.fma(FloatVector.broadcast(SPECIES, SHARES[first + i]), mean);
      }
      mean.intoArray(means, meansOffset + j);
      square.intoArray(squares, squaresOffset + j);
    }
  }
}
