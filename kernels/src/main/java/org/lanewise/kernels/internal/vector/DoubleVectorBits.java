package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import org.lanewise.kernels.internal.DoubleConstants;

/** The operations on the bits of binary64, in lanes. */
final class DoubleVectorBits {
  private static final long ROUND_BITS = Double.doubleToRawLongBits(DoubleConstants.ROUND);
  private static final int BIAS = Double.MAX_EXPONENT;
  private static final int MANTISSA = Double.PRECISION - 1;

  private DoubleVectorBits() {}

  /**
   * x·2ⁿ, where {@code rounded} = ROUND + n and |n| ≤ 2·BIAS; in two factors, so that the powers of
   * two stay finite and a subnormal result is rounded once.
   */
  static DoubleVector scale(DoubleVector x, DoubleVector rounded) {
    LongVector n = rounded.reinterpretAsLongs().sub(ROUND_BITS);
    // n is small: halve it by an arithmetic shift kept unsigned, which every CPU has.
    LongVector half = n.add(2L * BIAS).lanewise(VectorOperators.LSHR, 1).sub(BIAS);
    return x.mul(power(half)).mul(power(n.sub(half)));
  }

  /** 2ⁿ for a normal 2ⁿ, where {@code rounded} = ROUND + n. */
  static DoubleVector power(DoubleVector rounded) {
    return power(rounded.reinterpretAsLongs().sub(ROUND_BITS));
  }

  private static DoubleVector power(LongVector n) {
    return n.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
  }
}
