// @template 4 8 16 vectors: see Template in the generator.
// @variant Squares, Products, Deviations, Max, Min
package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatBlocks;

/** Folds rows in 2 vectors of interleaved chains: a step of {@link FloatRowFolds}. */
final class FloatRowFold2 {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();

  private static final boolean FMA = FloatRowFolds.FMA;
  private static final boolean PRODUCTS = FloatRowFolds.PRODUCTS;
  private static final boolean DEVIATIONS = FloatRowFolds.DEVIATIONS;
  private static final boolean ANY_ORDER = FloatRowFolds.ANY_ORDER;
  private static final VectorOperators.Associative JOINT = FloatRowFolds.JOINT;

  private FloatRowFold2() {}

  /**
   * The chains never leave the registers, so that no row waits for the one before. What the rest of a
   * row lacks is blended out, not masked: blends are the same at all widths, and cheap.
   *
   * @param whole elements of a row but for the rest, a multiple of the chains
   * @param rest elements of a row that follow, for which as many as there are chains are read
   */
  static void rows(
      int rows, int whole, int rest, float[] x, int xOffset, int ldx, float[] y, int yOffset,
      float[] xRest, int xRestOffset, float[] yRest, int yRestOffset,
      float[] result, int resultOffset) {
    VectorMask<Float> rest0 = SPECIES.indexInRange(LANES * 0, rest); // @row
    VectorMask<Float> rest1 = SPECIES.indexInRange(LANES * 1, rest); // @smallest
    FloatVector neutral = FloatVector.broadcast(SPECIES, FloatRowFolds.NEUTRAL);
    for (int i = 0; i < rows; i++) {
      int xRow = xOffset + i * ldx;
      int yRow = yOffset + i * ldx;
      FloatVector center =
          FloatVector.broadcast(SPECIES, DEVIATIONS ? y[yOffset + i] : 0);
      int xLast = xRestOffset + i * ldx;
      int yLast = yRestOffset + i * ldx;
      FloatVector r0 = FloatVector.fromArray(SPECIES, xRest, xLast + LANES * 0); // @row
      FloatVector s0 = ANY_ORDER ? neutral.blend(r0, rest0) : neutral; // @row
      FloatVector r1 = FloatVector.fromArray(SPECIES, xRest, xLast + LANES * 1); // @smallest
      FloatVector s1 = ANY_ORDER ? neutral.blend(r1, rest1) : neutral; // @smallest
      for (int p = 0; p < whole; p += FloatBlocks.CHAINS) {
        int xAt = xRow + p;
        int yAt = yRow + p;
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + LANES * 0); // @row
        FloatVector y0 = PRODUCTS ? FloatVector.fromArray(SPECIES, y, yAt + LANES * 0) : x0; // @row
        FloatVector d0 = DEVIATIONS ? x0.sub(center) : x0; // @row
        FloatVector e0 = PRODUCTS ? y0 : d0; // @row
        s0 = FMA ? d0.fma(e0, s0) : s0.lanewise(JOINT, x0); // @row
        FloatVector x1 = FloatVector.fromArray(SPECIES, x, xAt + LANES * 1); // @smallest
        FloatVector y1 = PRODUCTS ? FloatVector.fromArray(SPECIES, y, yAt + LANES * 1) : x1; // @smallest
        FloatVector d1 = DEVIATIONS ? x1.sub(center) : x1; // @smallest
        FloatVector e1 = PRODUCTS ? y1 : d1; // @smallest
        s1 = FMA ? d1.fma(e1, s1) : s1.lanewise(JOINT, x1); // @smallest
      }
      FloatVector y0 = PRODUCTS ? FloatVector.fromArray(SPECIES, yRest, yLast + LANES * 0) : r0; // @row
      FloatVector d0 = DEVIATIONS ? r0.sub(center) : r0; // @row
      FloatVector e0 = PRODUCTS ? y0 : d0; // @row
      FloatVector t0 = FMA ? d0.fma(e0, s0) : s0.lanewise(JOINT, r0); // @row
      s0 = ANY_ORDER ? s0 : s0.blend(t0, rest0); // @row
      FloatVector y1 = PRODUCTS ? FloatVector.fromArray(SPECIES, yRest, yLast + LANES * 1) : r1; // @smallest
      FloatVector d1 = DEVIATIONS ? r1.sub(center) : r1; // @smallest
      FloatVector e1 = PRODUCTS ? y1 : d1; // @smallest
      FloatVector t1 = FMA ? d1.fma(e1, s1) : s1.lanewise(JOINT, r1); // @smallest
      s1 = ANY_ORDER ? s1 : s1.blend(t1, rest1); // @smallest
      s0 = s0.lanewise(JOINT, s1); // @halves
      s0 = LANES > 8 ? s0.lanewise(JOINT, s0.rearrange(FloatRowFolds.SWAP8)) : s0;
      s0 = LANES > 4 ? s0.lanewise(JOINT, s0.rearrange(FloatRowFolds.SWAP4)) : s0;
      s0 = LANES > 2 ? s0.lanewise(JOINT, s0.rearrange(FloatRowFolds.SWAP2)) : s0;
      s0 = s0.lanewise(JOINT, s0.rearrange(FloatRowFolds.SWAP1));
      result[resultOffset + i] = s0.lane(0);
    }
  }
}
