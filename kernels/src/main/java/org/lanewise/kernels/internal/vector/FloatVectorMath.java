package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.FloatConstants;

/**
 * Elementary functions in lanes, operation for operation those of {@link
 * org.lanewise.kernels.internal.scalar.FloatScalarMath}. Small enough that C2 inlines them into the
 * loop that calls them; called from nowhere else.
 */
final class FloatVectorMath {
  private static final VectorSpecies<Float> SPECIES = Species.FLOAT;

  private FloatVectorMath() {}

  /** e<sup>x</sup>. */
  static FloatVector exp(FloatVector x) {
    FloatVector low = clamp(x, VectorOperators.LT, FloatConstants.EXP_MIN);
    FloatVector clamped = clamp(low, VectorOperators.GT, FloatConstants.EXP_MAX);
    FloatVector n = round(clamped);
    return FloatVectorBits.scale(expm1Reduced(reduce(clamped, n)).add(1), n);
  }

  /** tanh x = sign(x)·t / (t + 2), t = e<sup>2|x|</sup> − 1. */
  static FloatVector tanh(FloatVector x) {
    FloatVector size = clamp(x.abs(), VectorOperators.GT, FloatConstants.TANH_MAX);
    FloatVector twice = size.add(size);
    FloatVector n = round(twice);
    FloatVector power = FloatVectorBits.scale(FloatVector.broadcast(SPECIES, 1), n);
    FloatVector t = expm1Reduced(reduce(twice, n)).fma(power, power.sub(1));
    FloatVector y = t.div(t.add(2));
    return y.blend(y.neg(), x.compare(VectorOperators.LT, 0)).blend(x,
        x.compare(VectorOperators.EQ, 0));
  }

  /** 1 / (1 + e⁻ˣ) for x ≥ 0, eˣ / (1 + eˣ) below: e<sup>−|x|</sup> either way. */
  static FloatVector sigmoid(FloatVector x) {
    FloatVector power = exp(x.abs().neg());
    VectorMask<Float> negative = x.compare(VectorOperators.LT, 0);
    FloatVector numerator = FloatVector.broadcast(SPECIES, 1).blend(power, negative);
    return numerator.div(power.add(1));
  }

  /** ROUND + x / ln 2 rounded to an integer. */
  private static FloatVector round(FloatVector x) {
    return x.fma(
        FloatVector.broadcast(SPECIES, FloatConstants.LOG2_E),
        FloatVector.broadcast(SPECIES, FloatConstants.ROUND));
  }

  /** x − n·ln 2. */
  private static FloatVector reduce(FloatVector x, FloatVector rounded) {
    FloatVector minusN = FloatVector.broadcast(SPECIES, FloatConstants.ROUND).sub(rounded);
    FloatVector high = minusN.fma(FloatVector.broadcast(SPECIES, FloatConstants.LN2_HIGH), x);
    return minusN.fma(FloatVector.broadcast(SPECIES, FloatConstants.LN2_LOW), high);
  }

  /** e<sup>r</sup> − 1 for a reduced r. */
  private static FloatVector expm1Reduced(FloatVector r) {
    FloatVector p = FloatVector.broadcast(SPECIES, FloatConstants.EXP[0]);
    for (int i = 1; i < FloatConstants.EXP.length; i++) {
      p = p.fma(r, FloatVector.broadcast(SPECIES, FloatConstants.EXP[i]));
    }
    return p.fma(r.mul(r), r);
  }

  /** The bound where x lies beyond it, else x; NaN stays. */
  private static FloatVector clamp(FloatVector x, VectorOperators.Comparison beyond, float bound) {
    return x.blend(bound, x.compare(beyond, bound));
  }
}
