// @template 4 8 16 lanes: see Template in the generator.
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The dot products of 2 rows with x, for vectors of as many lanes. An output is one chain over its row,
 * so lanes are outputs: blocks of 2 × 2 elements are transposed in registers, as in {@link
 * FloatTranspose2}, but with one shuffle and three blends for two rows, which suits processors that
 * blend twice as fast as they shuffle, and leaves C2 registers enough.
 *
 * <p>On Zen 5 a block of 16 × 16 floats takes 144 vector operations, 36 cycles at best, and its chain of
 * 16 multiply-adds 64; a plain sum reads the block from L2 in about 30. Two groups of rows at once hid
 * the chain but gained at most a sixth, and lost up to a half where the rows lie a multiple of 2 KB
 * apart and evict each other from L1.
 */
final class FloatDots2 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private static final VectorShuffle<Float> SWAP1 = FloatTransposes.swap(1); // @distance
  private static final VectorMask<Float> ODD1 = FloatTransposes.odd(1); // @distance

  private FloatDots2() {}

  /** s[i] = a chain of fma(a[i, p], x[p]) from +0 over ascending p, for whole vectors of p. */
  static void rows(
      int kc, float[] a, int aOffset, int lda, float[] x, int xOffset, float[] s, int sOffset) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int p = 0; p < kc; p += LANES) {
      int block = aOffset + p;
      int step = xOffset + p;
      FloatVector a0 = FloatVector.fromArray(SPECIES, a, block + lda * 0); // @row
      FloatVector a1 = FloatVector.fromArray(SPECIES, a, block + lda * 1); // @smallest
      FloatVector t0 = a0.blend(a1.blend(a0, ODD1).rearrange(SWAP1), ODD1); // @network
      FloatVector t1 = a1.blend(a0, ODD1).rearrange(SWAP1).blend(a1, ODD1); // @network
      sum = t0.fma(FloatVector.broadcast(SPECIES, x[step + 0]), sum); // @row
      sum = t1.fma(FloatVector.broadcast(SPECIES, x[step + 1]), sum); // @smallest
    }
    sum.intoArray(s, sOffset);
  }
}
