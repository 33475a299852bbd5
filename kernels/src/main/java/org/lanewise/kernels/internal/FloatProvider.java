package org.lanewise.kernels.internal;

import org.lanewise.kernels.internal.scalar.FloatScalarKernels;
import org.lanewise.kernels.internal.scalar.FloatScalarMathKernels;
import org.lanewise.kernels.internal.scalar.FloatScalarPointwise;
import org.lanewise.kernels.internal.scalar.FloatScalarReductionKernels;
import org.lanewise.kernels.internal.vector.FloatVectorKernels;
import org.lanewise.kernels.internal.vector.FloatVectorMathKernels;
import org.lanewise.kernels.internal.vector.FloatVectorPointwise;
import org.lanewise.kernels.internal.vector.FloatVectorReductionKernels;

/** The provider in use, a constant to the JIT. */
public final class FloatProvider {
  /** Vector kernels where {@link Platform} finds them worth it, else scalar ones. */
  public static final FloatKernels KERNELS =
      Platform.vector() ? new FloatVectorKernels() : new FloatScalarKernels();

  /** The same for elementary functions. */
  public static final FloatMathKernels MATH =
      Platform.vector() ? new FloatVectorMathKernels() : new FloatScalarMathKernels();

  /** The same for what epilogues are made of. */
  public static final FloatPointwiseKernels POINTWISE =
      Platform.vector() ? new FloatVectorPointwise() : new FloatScalarPointwise();

  /** The same for reductions. */
  public static final FloatReductionKernels REDUCTIONS =
      Platform.vector() ? new FloatVectorReductionKernels() : new FloatScalarReductionKernels();

  private FloatProvider() {}
}
