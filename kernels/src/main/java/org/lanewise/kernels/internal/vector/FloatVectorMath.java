package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatConstants;

/**
 * Elementary functions in place, operation for operation those of {@link
 * org.lanewise.kernels.internal.scalar.FloatScalarMath}.
 *
 * <p>Each is one loop with nothing called but the Vector API and {@link FloatVectorBits}, at the price
 * of writing the reduction and the polynomial of e<sup>x</sup> − 1 twice: a function from vector to
 * vector that C2 happened to compile by itself first is too big to be inlined afterwards, and then
 * every vector that crosses the call becomes an object. Loops are masked from the first vector on for
 * the same reason: a second body would exceed what C2 inlines.
 */
final class FloatVectorMath {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;
  private static final int LANES = SPECIES.length();
  private static final float[] EXP = FloatConstants.EXP;
  private static final FloatVector ONE = FloatVector.broadcast(SPECIES, 1f);
  private static final FloatVector TWO = FloatVector.broadcast(SPECIES, 2f);
  private static final FloatVector ROUND = FloatVector.broadcast(SPECIES, FloatConstants.ROUND);
  private static final FloatVector LOG2_E = FloatVector.broadcast(SPECIES, FloatConstants.LOG2_E);
  private static final FloatVector LN2_HIGH =
      FloatVector.broadcast(SPECIES, FloatConstants.LN2_HIGH);
  private static final FloatVector LN2_LOW = FloatVector.broadcast(SPECIES, FloatConstants.LN2_LOW);
  private static final FloatVector EXP_MIN = FloatVector.broadcast(SPECIES, FloatConstants.EXP_MIN);
  private static final FloatVector TANH_MAX =
      FloatVector.broadcast(SPECIES, FloatConstants.TANH_MAX);

  private FloatVectorMath() {}

  /** tanh x = sign(x)·t / (t + 2), t = e<sup>2|x|</sup> − 1. */
  static void tanh(int count, float[] x, int xOffset) {
    for (int j = 0; j < count; j += LANES) {
      VectorMask<Float> mask = SPECIES.indexInRange(j, count);
      FloatVector z = FloatVector.fromArray(SPECIES, x, xOffset + j, mask);
      FloatVector size = z.abs();
      size = size.blend(TANH_MAX, size.compare(VectorOperators.GT, TANH_MAX));
      FloatVector twice = size.add(size);
      FloatVector n = twice.fma(LOG2_E, ROUND);
      FloatVector minusN = ROUND.sub(n);
      FloatVector r = minusN.fma(LN2_LOW, minusN.fma(LN2_HIGH, twice));
      FloatVector p = FloatVector.broadcast(SPECIES, EXP[0]);
      for (int i = 1; i < EXP.length; i++) {
        p = p.fma(r, FloatVector.broadcast(SPECIES, EXP[i]));
      }
      FloatVector power = FloatVectorBits.power(n);
      FloatVector t = p.fma(r.mul(r), r).fma(power, power.sub(ONE));
      FloatVector y = t.div(t.add(TWO));
      y.blend(y.neg(), z.test(VectorOperators.IS_NEGATIVE)).intoArray(x, xOffset + j, mask);
    }
  }

  /** 1 / (1 + e⁻ˣ) for x ≥ 0, eˣ / (1 + eˣ) below: e<sup>−|x|</sup> either way. */
  static void sigmoid(int count, float[] x, int xOffset) {
    for (int j = 0; j < count; j += LANES) {
      VectorMask<Float> mask = SPECIES.indexInRange(j, count);
      FloatVector z = FloatVector.fromArray(SPECIES, x, xOffset + j, mask);
      FloatVector u = z.abs().neg();
      u = u.blend(EXP_MIN, u.compare(VectorOperators.LT, EXP_MIN));
      FloatVector n = u.fma(LOG2_E, ROUND);
      FloatVector minusN = ROUND.sub(n);
      FloatVector r = minusN.fma(LN2_LOW, minusN.fma(LN2_HIGH, u));
      FloatVector p = FloatVector.broadcast(SPECIES, EXP[0]);
      for (int i = 1; i < EXP.length; i++) {
        p = p.fma(r, FloatVector.broadcast(SPECIES, EXP[i]));
      }
      FloatVector power = FloatVectorBits.scale(p.fma(r.mul(r), r).add(ONE), n);
      FloatVector numerator = ONE.blend(power, z.compare(VectorOperators.LT, 0));
      numerator.div(power.add(ONE)).intoArray(x, xOffset + j, mask);
    }
  }
}
