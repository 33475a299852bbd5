package org.lanewise.kernels.internal;

import org.lanewise.kernels.internal.scalar.FloatScalarKernels;
import org.lanewise.kernels.internal.scalar.FloatScalarPointwise;
import org.lanewise.kernels.internal.vector.FloatVectorKernels;
import org.lanewise.kernels.internal.vector.FloatVectorPointwise;

/** The provider in use, by area; constants to the JIT: vector where {@link Platform} finds it worth it. */
public final class FloatProvider {
  /** Products. */
  public static final FloatKernels KERNELS =
      Platform.vector() ? new FloatVectorKernels() : new FloatScalarKernels();

  /** Sums and activations, element by element. */
  public static final FloatPointwiseKernels POINTWISE =
      Platform.vector() ? new FloatVectorPointwise() : new FloatScalarPointwise();

  private FloatProvider() {}
}
