package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import org.lanewise.kernels.internal.FloatConstants;

/** The operations on the bits of binary32, in lanes. */
final class FloatVectorBits {
  private static final int ROUND_BITS = Float.floatToRawIntBits(FloatConstants.ROUND);
  private static final int BIAS = Float.MAX_EXPONENT;
  private static final int MANTISSA = Float.PRECISION - 1;

  private FloatVectorBits() {}

  /**
   * x·2ⁿ, where {@code rounded} = ROUND + n and |n| ≤ 2·BIAS; in two factors, so that the powers of
   * two stay finite and a subnormal result is rounded once.
   */
  static FloatVector scale(FloatVector x, FloatVector rounded) {
    IntVector n = rounded.reinterpretAsInts().sub(ROUND_BITS);
    IntVector half = n.lanewise(VectorOperators.ASHR, 1);
    return x.mul(power(half)).mul(power(n.sub(half)));
  }

  /** 2ⁿ for a normal 2ⁿ, where {@code rounded} = ROUND + n. */
  static FloatVector power(FloatVector rounded) {
    return power(rounded.reinterpretAsInts().sub(ROUND_BITS));
  }

  private static FloatVector power(IntVector n) {
    return n.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsFloats();
  }
}
