package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.kernels.internal.Platform;

/** The one holder of the vector shapes in use: constants to C2, which needs them so. */
final class Species {
  /** The JVM's preferred width, or the cap if that is narrower. */
  static final int BITS =
      Math.min(FloatVector.SPECIES_PREFERRED.vectorBitSize(), Platform.WIDTH_CAP);

  static final VectorSpecies<Float> FLOAT =
      VectorSpecies.of(float.class, VectorShape.forBitSize(BITS));

  static final VectorSpecies<Double> DOUBLE =
      VectorSpecies.of(double.class, VectorShape.forBitSize(BITS));

  private Species() {}
}
