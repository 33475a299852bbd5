// @variant Add ADD
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The end of a tile that is not whole vectors wide, if B is packed or there is less than one vector. The
 * micro-kernel leaves its sums in a buffer, whole, and here the columns that exist go to C.
 *
 * <p>So no micro-kernel holds masked stores. With a dozen of them C1 runs out of registers at tier 3,
 * and a kernel that had reached tier 2 by then stays there for good, boxing every vector.
 */
final class FloatEdges {
  /** Whether the tile is added to C, not stored. */
  private static final boolean ADD = false;

  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private FloatEdges() {}

  /** c = alpha·s, or c = fma(alpha, s, c), for rows × columns elements; row i of s is at i·lds. */
  static void update(
      int rows, int columns, float alpha, float[] s, int lds, float[] c, int cOffset, int ldc) {
    FloatVector scale = FloatVector.broadcast(SPECIES, alpha);
    for (int j = 0; j < columns; j += LANES) {
      VectorMask<Float> mask = SPECIES.indexInRange(j, columns);
      for (int i = 0; i < rows; i++) {
        int at = cOffset + i * ldc + j;
        FloatVector sum = FloatVector.fromArray(SPECIES, s, i * lds + j);
        sum = ADD ? sum.fma(scale, FloatVector.fromArray(SPECIES, c, at, mask)) : sum.mul(scale);
        sum.intoArray(c, at, mask);
      }
    }
  }
}
