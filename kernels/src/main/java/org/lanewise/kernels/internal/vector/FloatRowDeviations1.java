// @template 4 vectors: see Template in the generator.
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatBlocks;

/**
 * Sums the deviations of rows, and their squares, in 1 vector of interleaved chains each: a step of {@link
 * FloatRowDeviations}.
 */
final class FloatRowDeviations1 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();
  private static final int STEP = FloatRowDeviations.STEP;
  private static final int APART = LANES * STEP;

  private FloatRowDeviations1() {}

  /**
   * Like {@link FloatRowFold1#rows}, but with two chains for each of its chains.
   *
   * @param centers one number for each row, at {@code centersOffset + i}
   * @param later scratch of 3 · CHAINS elements, the first CHAINS of which are not written
   */
  static void rows(
      int rows, int whole, int rest, int first, float[] x, int xOffset, int ldx,
      float[] xRest, int xRestOffset, float[] centers, int centersOffset, float[] later,
      float[] sums, float[] squares, int offset) {
    int within = FloatBlocks.CHAINS - rest + first;
    FloatVector w0 = FloatVector.fromArray(SPECIES, FloatRowFolds.WITHIN, within + APART * 0); // @row
    IntVector within0 = w0.reinterpretAsInts(); // @row
    for (int i = 0; i < rows; i++) {
      int row = xOffset + i * ldx;
      int last = xRestOffset + i * ldx;
      FloatVector center = FloatVector.broadcast(SPECIES, centers[centersOffset + i]);
      FloatVector s0 = FloatVector.zero(SPECIES); // @row
      FloatVector q0 = FloatVector.zero(SPECIES); // @row
      for (int p = row; p < row + whole; p += FloatBlocks.CHAINS) {
        FloatVector d0 = FloatVector.fromArray(SPECIES, x, p + APART * 0).sub(center); // @row
        s0 = s0.add(d0); // @row
        q0 = d0.fma(d0, q0); // @row
      }
      FloatVector c0 = FloatVector.fromArray(SPECIES, xRest, last + APART * 0).sub(center); // @row
      FloatVector d0 = c0.reinterpretAsInts().and(within0).reinterpretAsFloats(); // @row
      s0 = s0.add(d0); // @row
      q0 = d0.fma(d0, q0); // @row
      // @halves s0 = s0.add(s1);
      // @halves q0 = q0.add(q1);
      int sLater = FloatBlocks.CHAINS + i * LANES;
      int qLater = sLater + FloatBlocks.CHAINS;
      if (STEP > 1 && first > 0) {
        s0.intoArray(later, sLater);
        q0.intoArray(later, qLater);
      } else {
        s0 = STEP > 1 ? s0.add(FloatVector.fromArray(SPECIES, later, sLater)) : s0;
        q0 = STEP > 1 ? q0.add(FloatVector.fromArray(SPECIES, later, qLater)) : q0;
        s0 = LANES > 8 ? s0.add(s0.rearrange(FloatRowFolds.SWAP8)) : s0;
        q0 = LANES > 8 ? q0.add(q0.rearrange(FloatRowFolds.SWAP8)) : q0;
        s0 = LANES > 4 ? s0.add(s0.rearrange(FloatRowFolds.SWAP4)) : s0;
        q0 = LANES > 4 ? q0.add(q0.rearrange(FloatRowFolds.SWAP4)) : q0;
        s0 = LANES > 2 ? s0.add(s0.rearrange(FloatRowFolds.SWAP2)) : s0;
        q0 = LANES > 2 ? q0.add(q0.rearrange(FloatRowFolds.SWAP2)) : q0;
        sums[offset + i] = s0.lane(0) + s0.lane(1);
        squares[offset + i] = q0.lane(0) + q0.lane(1);
      }
    }
  }
}
