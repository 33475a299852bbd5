// @template 2 4 8 vectors: see Template in the generator.
// @variant Min/Max MIN
package org.lanewise.kernels.internal.vector;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.BITWISE_BLEND;
import static jdk.incubator.vector.VectorOperators.XOR;
import static org.lanewise.kernels.internal.FloatConstants.MAGNITUDE;
import static org.lanewise.kernels.internal.FloatConstants.NANS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatBlocks;

/**
 * The largest numbers of rows, in 1 vector of interleaved chains of keys, see {@link FloatMaxFold1}.
 *
 * <p>Keys go around the loop as vectors of floats: of those of integers C2 made objects, once other
 * kernels had run in the same JVM.
 */
final class FloatMaxRowFold1 {
  private static final boolean MIN = false;
  private static final VectorOperators.Associative BEST =
      MIN ? VectorOperators.MIN : VectorOperators.MAX;
  private static final VectorOperators.Binary TO_KEY =
      MIN ? VectorOperators.ADD : VectorOperators.SUB;
  private static final VectorOperators.Binary FROM_KEY =
      MIN ? VectorOperators.SUB : VectorOperators.ADD;

  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();
  private static final int STEP = FloatMaxRowFolds.STEP;
  private static final int APART = LANES * STEP;
  private static final int SIGN = Float.SIZE - 1;

  private FloatMaxRowFold1() {}

  /** See {@link FloatRowFold1#rows}. The rest comes first: here the order does not matter. */
  static void rows(
      int rows, int whole, int rest, int first, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] xRest, int xRestOffset, float[] yRest, int yRestOffset,
      float[] later, float[] result, int resultOffset) {
    float[] table = FloatMaxRowFolds.WITHIN;
    int within = FloatBlocks.CHAINS - rest + first;
    FloatVector w0 = FloatVector.fromArray(SPECIES, table, within + APART * 0); // @row
    IntVector within0 = w0.reinterpretAsInts(); // @row
    FloatVector neutral = FloatVector.broadcast(SPECIES, FloatMaxRowFolds.NEUTRAL);
    IntVector none = neutral.reinterpretAsInts();
    for (int i = 0; i < rows; i++) {
      int xRow = xOffset + i * ldx;
      int last = xRestOffset + i * ldx;
      FloatVector r0 = FloatVector.fromArray(SPECIES, xRest, last + APART * 0); // @row
      IntVector a0 = none.lanewise(BITWISE_BLEND, r0.reinterpretAsInts(), within0); // @row
      IntVector o0 = a0.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, a0); // @row
      FloatVector s0 = o0.lanewise(TO_KEY, NANS).reinterpretAsFloats(); // @row
      for (int p = 0; p < whole; p += FloatBlocks.CHAINS) {
        int at = xRow + p;
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, at + APART * 0); // @row
        IntVector b0 = x0.reinterpretAsInts(); // @row
        IntVector c0 = b0.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, b0); // @row
        IntVector k0 = c0.lanewise(TO_KEY, NANS); // @row
        s0 = s0.reinterpretAsInts().lanewise(BEST, k0).reinterpretAsFloats(); // @row
      }
      // @halves s0 = s0.reinterpretAsInts().lanewise(BEST, s1.reinterpretAsInts()).reinterpretAsFloats();
      if (STEP > 1 && first > 0) {
        s0.intoArray(later, i * LANES);
      } else {
        FloatVector l = STEP > 1 ? FloatVector.fromArray(SPECIES, later, i * LANES) : s0;
        IntVector k16 = s0.reinterpretAsInts().lanewise(BEST, l.reinterpretAsInts());
        FloatVector f8 = k16.reinterpretAsFloats().rearrange(FloatMaxRowFolds.SWAP8);
        IntVector k8 = LANES > 8 ? k16.lanewise(BEST, f8.reinterpretAsInts()) : k16;
        FloatVector f4 = k8.reinterpretAsFloats().rearrange(FloatMaxRowFolds.SWAP4);
        IntVector k4 = LANES > 4 ? k8.lanewise(BEST, f4.reinterpretAsInts()) : k8;
        FloatVector f2 = k4.reinterpretAsFloats().rearrange(FloatMaxRowFolds.SWAP2);
        IntVector k2 = LANES > 2 ? k4.lanewise(BEST, f2.reinterpretAsInts()) : k4;
        IntVector order = k2.lanewise(FROM_KEY, NANS);
        IntVector bits = order.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, order);
        FloatVector best = bits.reinterpretAsFloats();
        result[resultOffset + i] =
            MIN ? Math.min(best.lane(0), best.lane(1)) : Math.max(best.lane(0), best.lane(1));
      }
    }
  }
}
