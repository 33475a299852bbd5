// @template 8 rows: see Template in the generator.
// @variant Min/Max MIN
package org.lanewise.kernels.internal.vector;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.XOR;
import static org.lanewise.kernels.internal.FloatConstants.MAGNITUDE;
import static org.lanewise.kernels.internal.FloatConstants.NANS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatReductionKernels;

/**
 * The largest numbers of 1 row, or 1 block of rows, at a time, see {@link FloatFold1}: a step of {@link
 * FloatMaxFolds}.
 *
 * <p>Numbers are compared by integer keys: by their bits, all but the sign inverted if that is set, which
 * is IEEE 754's totalOrder; moved by the NaNs of one sign, so that those at the wrong end wrap to the
 * right one. That takes four instructions. A maximum of floats, with the rules for NaN and zeros, takes
 * six, each of which waits for the one before.
 */
final class FloatMaxFold1 {
  private static final boolean MIN = false;
  private static final VectorOperators.Associative BEST =
      MIN ? VectorOperators.MIN : VectorOperators.MAX;
  private static final VectorOperators.Binary TO_KEY =
      MIN ? VectorOperators.ADD : VectorOperators.SUB;
  private static final VectorOperators.Binary FROM_KEY =
      MIN ? VectorOperators.SUB : VectorOperators.ADD;

  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();
  private static final int SIGN = Float.SIZE - 1;

  private FloatMaxFold1() {}

  static void rows(
      int full, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] s, float[] t, int offset) {
    int xRow0 = xOffset + ldx * 0; // @row
    for (int j = 0; j < full; j += LANES) {
      IntVector bits = FloatVector.fromArray(SPECIES, s, offset + j).reinterpretAsInts();
      IntVector order = bits.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, bits);
      IntVector best = order.lanewise(TO_KEY, NANS);
      IntVector b0 = FloatVector.fromArray(SPECIES, x, xRow0 + j).reinterpretAsInts(); // @row
      IntVector o0 = b0.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, b0); // @row
      best = best.lanewise(BEST, o0.lanewise(TO_KEY, NANS)); // @row
      IntVector found = best.lanewise(FROM_KEY, NANS);
      found.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, found).reinterpretAsFloats()
          .intoArray(s, offset + j);
    }
  }

  static void blocks(
      int rows, int columns, float[] x, int xOffset, int ldx, int lds, float[] s, int sOffset) {
    int block = rows * ldx;
    for (int j = 0; j < columns; j += LANES) {
      int at0 = j + lds * FloatReductionKernels.place(0); // @row
      FloatVector s0 = FloatVector.fromArray(SPECIES, s, sOffset + at0); // @row
      IntVector a0 = s0.reinterpretAsInts(); // @row
      IntVector p0 = a0.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, a0); // @row
      FloatVector k0 = p0.lanewise(TO_KEY, NANS).reinterpretAsFloats(); // @row
      for (int i = 0; i < rows; i++) {
        int row = xOffset + i * ldx + j;
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, row + block * 0); // @row
        IntVector b0 = x0.reinterpretAsInts(); // @row
        IntVector o0 = b0.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, b0); // @row
        IntVector l0 = o0.lanewise(TO_KEY, NANS); // @row
        k0 = k0.reinterpretAsInts().lanewise(BEST, l0).reinterpretAsFloats(); // @row
      }
      IntVector f0 = k0.reinterpretAsInts().lanewise(FROM_KEY, NANS); // @row
      IntVector r0 = f0.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, f0); // @row
      r0.reinterpretAsFloats().intoArray(s, sOffset + at0); // @row
    }
  }
}
