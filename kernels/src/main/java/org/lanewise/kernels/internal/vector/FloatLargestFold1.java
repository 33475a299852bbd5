// @template 8 rows: see Template in the generator.
package org.lanewise.kernels.internal.vector;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.XOR;
import static org.lanewise.kernels.internal.FloatConstants.MAGNITUDE;
import static org.lanewise.kernels.internal.FloatConstants.NANS;
import static org.lanewise.kernels.internal.FloatConstants.NAN_KEY;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The largest numbers of 1 row at a time, and the numbers of their rows: a step of {@link
 * FloatLargestFolds}. By the keys of {@link FloatMaxFold1}, but equal ones for zeros and for NaNs, so that
 * a later one is never larger than an earlier one.
 */
final class FloatLargestFold1 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  /** Rows at a time. */
  private static final int GROUP = 1; // @size
  private static final int SIGN = Float.SIZE - 1;

  private FloatLargestFold1() {}

  static void rows(
      int first, int rows, int full, float[] x, int xOffset, int ldx,
      float[] places, int placesOffset, float[] s, int sOffset) {
    if (full <= FloatFolds.NARROW) {
      narrow(first, rows, full, x, xOffset, ldx, places, placesOffset, s, sOffset);
      return;
    }
    for (int i = 0; i < rows; i += GROUP) {
      int row = xOffset + i * ldx;
      int number = first + i;
      int xRow0 = row + ldx * 0; // @row
      for (int j = 0; j < full; j += LANES) {
        IntVector bits = FloatVector.fromArray(SPECIES, s, sOffset + j).reinterpretAsInts();
        IntVector order = bits.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, bits);
        IntVector best = order.sub(NANS);
        IntVector place =
            FloatVector.fromArray(SPECIES, places, placesOffset + j).reinterpretAsInts();
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, xRow0 + j).add(0f); // @row
        IntVector b0 = x0.reinterpretAsInts(); // @row
        IntVector o0 = b0.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, b0); // @row
        IntVector k0 = o0.sub(NANS).min(NAN_KEY); // @row
        place = place.blend(number + 0, k0.compare(GT, best)); // @row
        best = best.max(k0); // @row
        IntVector found = best.add(NANS);
        place.reinterpretAsFloats().intoArray(places, placesOffset + j);
        found.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, found).reinterpretAsFloats()
            .intoArray(s, sOffset + j);
      }
    }
  }

  /**
   * All rows of a vector before the next, with what is found so far in registers. A method of its own: one
   * loop for both orders took 1.3 times the time where there are many columns.
   */
  private static void narrow(
      int first, int rows, int full, float[] x, int xOffset, int ldx,
      float[] places, int placesOffset, float[] s, int sOffset) {
    for (int j = 0; j < full; j += LANES) {
      IntVector bits = FloatVector.fromArray(SPECIES, s, sOffset + j).reinterpretAsInts();
      IntVector order = bits.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, bits);
      FloatVector best = order.sub(NANS).reinterpretAsFloats();
      FloatVector place = FloatVector.fromArray(SPECIES, places, placesOffset + j);
      for (int i = 0; i < rows; i += GROUP) {
        int row = xOffset + i * ldx + j;
        int number = first + i;
        IntVector b = best.reinterpretAsInts();
        IntVector p = place.reinterpretAsInts();
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, row + ldx * 0).add(0f); // @row
        IntVector b0 = x0.reinterpretAsInts(); // @row
        IntVector o0 = b0.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, b0); // @row
        IntVector k0 = o0.sub(NANS).min(NAN_KEY); // @row
        p = p.blend(number + 0, k0.compare(GT, b)); // @row
        b = b.max(k0); // @row
        best = b.reinterpretAsFloats();
        place = p.reinterpretAsFloats();
      }
      IntVector found = best.reinterpretAsInts().add(NANS);
      place.intoArray(places, placesOffset + j);
      found.lanewise(ASHR, SIGN).and(MAGNITUDE).lanewise(XOR, found).reinterpretAsFloats()
          .intoArray(s, sOffset + j);
    }
  }
}
