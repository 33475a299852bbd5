// @template 2 4 8 vectors: see Template in the generator.
// @variant Squares, Products, Deviations, SquaredDeviations
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatBlocks;

/** Folds rows in 1 vector of interleaved chains: a step of {@link FloatRowFolds}. */
final class FloatRowFold1 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();
  private static final int STEP = FloatRowFolds.STEP;
  private static final int APART = LANES * STEP;

  private static final boolean FMA = FloatRowFolds.FMA;
  private static final boolean PRODUCTS = FloatRowFolds.PRODUCTS;
  private static final boolean DEVIATIONS = FloatRowFolds.DEVIATIONS;

  private FloatRowFold1() {}

  /**
   * The chains never leave the registers, so that no row waits for the one before. What the rest of a
   * row lacks is taken as 0, which changes no chain that is not −0; and in products, of which tiny ones
   * can be −0, as 0 · −0, which changes none at all.
   *
   * @param whole elements of a row but for the rest, a multiple of the chains
   * @param rest elements of a row that follow, for which as many as there are chains are read
   * @param first the first chain; the offsets are those of its elements
   * @param later where a call for the later ones of two halves of the chains leaves them
   */
  static void rows(
      int rows, int whole, int rest, int first, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, float[] xRest, int xRestOffset, float[] yRest, int yRestOffset,
      float[] later, float[] result, int resultOffset) {
    float[] table = FloatRowFolds.WITHIN;
    int within = FloatBlocks.CHAINS - rest + first;
    FloatVector w0 = FloatVector.fromArray(SPECIES, table, within + APART * 0); // @row
    IntVector within0 = w0.reinterpretAsInts(); // @row
    for (int i = 0; i < rows; i++) {
      int xRow = xOffset + i * ldx;
      int yRow = yOffset + i * ldx;
      int xLast = xRestOffset + i * ldx;
      int yLast = yRestOffset + i * ldx;
      FloatVector center = FloatVector.broadcast(SPECIES, DEVIATIONS ? y[yOffset + i] : 0);
      FloatVector s0 = FloatVector.zero(SPECIES); // @row
      for (int p = 0; p < whole; p += FloatBlocks.CHAINS) {
        int xAt = xRow + p;
        int yAt = yRow + p;
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + APART * 0); // @row
        FloatVector d0 = DEVIATIONS ? x0.sub(center) : x0; // @row
        FloatVector y0 = PRODUCTS ? FloatVector.fromArray(SPECIES, y, yAt + APART * 0) : d0; // @row
        s0 = FMA ? d0.fma(y0, s0) : s0.add(d0); // @row
      }
      FloatVector x0 = FloatVector.fromArray(SPECIES, xRest, xLast + APART * 0); // @row
      FloatVector c0 = DEVIATIONS ? x0.sub(center) : x0; // @row
      FloatVector d0 = c0.reinterpretAsInts().and(within0).reinterpretAsFloats(); // @row
      FloatVector y0 = PRODUCTS ? FloatVector.fromArray(SPECIES, yRest, yLast + APART * 0) : d0; // @row
      FloatVector n0 = y0.neg().reinterpretAsInts().and(within0).reinterpretAsFloats(); // @row
      FloatVector e0 = PRODUCTS ? n0.neg() : d0; // @row
      s0 = FMA ? d0.fma(e0, s0) : s0.add(d0); // @row
      // @halves s0 = s0.add(s1);
      if (STEP > 1 && first > 0) {
        s0.intoArray(later, i * LANES);
      } else {
        s0 = STEP > 1 ? s0.add(FloatVector.fromArray(SPECIES, later, i * LANES)) : s0;
        s0 = LANES > 8 ? s0.add(s0.rearrange(FloatRowFolds.SWAP8)) : s0;
        s0 = LANES > 4 ? s0.add(s0.rearrange(FloatRowFolds.SWAP4)) : s0;
        s0 = LANES > 2 ? s0.add(s0.rearrange(FloatRowFolds.SWAP2)) : s0;
        result[resultOffset + i] = s0.lane(0) + s0.lane(1);
      }
    }
  }
}
