// @template 4 8 vectors: see Template in the generator.
// @variant Squares, Products
package org.lanewise.kernels.internal.vector;

import static jdk.incubator.vector.VectorOperators.AND_NOT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatBlocks;

/** Folds long rows from a cache line on, in 1 vector of interleaved chains: see {@link FloatLinedFolds}. */
final class FloatLinedFold1 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private static final boolean FMA = FloatLinedFolds.FMA;
  private static final boolean PRODUCTS = FloatLinedFolds.PRODUCTS;

  private FloatLinedFold1() {}

  /**
   * The first chains, those of the {@code head} elements before the line, are the last lanes: they start
   * with these elements, of the step before the line, and are not in the last step. What they take instead
   * changes nothing, see {@link FloatRowFold1#rows}.
   */
  static void rows(
      int rows, int count, int head, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] result, int resultOffset) {
    int whole = count - FloatBlocks.CHAINS;
    FloatVector w0 = FloatVector.fromArray(SPECIES, FloatRowFolds.WITHIN, head + LANES * 0); // @row
    IntVector within0 = w0.reinterpretAsInts(); // @row
    for (int i = 0; i < rows; i++) {
      int xRow = xOffset + i * ldx + head;
      int yRow = yOffset + i * ldx + head;
      int xBefore = xRow - FloatBlocks.CHAINS;
      int yBefore = yRow - FloatBlocks.CHAINS;
      FloatVector b0 = FloatVector.fromArray(SPECIES, x, xBefore + LANES * 0); // @row
      FloatVector g0 = b0.reinterpretAsInts().lanewise(AND_NOT, within0).reinterpretAsFloats(); // @row
      FloatVector h0 = PRODUCTS ? FloatVector.fromArray(SPECIES, y, yBefore + LANES * 0) : b0; // @row
      FloatVector k0 = h0.reinterpretAsInts().lanewise(AND_NOT, within0).reinterpretAsFloats(); // @row
      FloatVector zero = FloatVector.zero(SPECIES);
      FloatVector s0 = FMA ? g0.fma(k0, zero) : g0.add(zero); // @row
      for (int p = 0; p < whole; p += FloatBlocks.CHAINS) {
        int xAt = xRow + p;
        int yAt = yRow + p;
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + LANES * 0); // @row
        FloatVector y0 = PRODUCTS ? FloatVector.fromArray(SPECIES, y, yAt + LANES * 0) : x0; // @row
        s0 = FMA ? x0.fma(y0, s0) : s0.add(x0); // @row
      }
      int xLast = xRow + whole;
      int yLast = yRow + whole;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xLast + LANES * 0); // @row
      FloatVector d0 = x0.reinterpretAsInts().and(within0).reinterpretAsFloats(); // @row
      FloatVector y0 = PRODUCTS ? FloatVector.fromArray(SPECIES, y, yLast + LANES * 0) : d0; // @row
      FloatVector n0 = y0.neg().reinterpretAsInts().and(within0).reinterpretAsFloats(); // @row
      FloatVector e0 = PRODUCTS ? n0.neg() : d0; // @row
      s0 = FMA ? d0.fma(e0, s0) : s0.add(d0); // @row
      // @halves s0 = s0.add(s1);
      s0 = LANES > 8 ? s0.add(s0.rearrange(FloatRowFolds.SWAP8)) : s0;
      s0 = LANES > 4 ? s0.add(s0.rearrange(FloatRowFolds.SWAP4)) : s0;
      s0 = LANES > 2 ? s0.add(s0.rearrange(FloatRowFolds.SWAP2)) : s0;
      result[resultOffset + i] = s0.lane(0) + s0.lane(1);
    }
  }
}
