// @template 4 blocks: see Template in the generator.
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatReductionKernels;

/** Sums the deviations, and their squares, from the first row of each block: 1 block at a time. */
final class FloatDeviationsBlocks1 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatDeviationsBlocks1() {}

  /**
   * See {@link FloatFold1#blocks}, and for the rest {@link FloatReductionKernels#deviationsOfBlocks}.
   *
   * @param first the number of the first of these blocks
   */
  static void blocks(
      int first, int rows, int columns, float[] x, int xOffset, int ldx, int lds,
      float[] centers, int centersOffset, float[] sums, float[] squares, int offset) {
    int block = rows * ldx;
    for (int j = 0; j < columns; j += LANES) {
      int start = xOffset + first * block + j;
      FloatVector c0 = FloatVector.fromArray(SPECIES, x, start + block * 0); // @row
      FloatVector s0 = FloatVector.zero(SPECIES); // @row
      FloatVector q0 = FloatVector.zero(SPECIES); // @row
      for (int i = 0; i < rows; i++) {
        int row = start + i * ldx;
        FloatVector d0 = FloatVector.fromArray(SPECIES, x, row + block * 0).sub(c0); // @row
        s0 = s0.add(d0); // @row
        q0 = d0.fma(d0, q0); // @row
      }
      int at0 = j + lds * FloatReductionKernels.place(first + 0); // @row
      c0.intoArray(centers, centersOffset + at0); // @row
      s0.intoArray(sums, offset + at0); // @row
      q0.intoArray(squares, offset + at0); // @row
    }
  }
}
