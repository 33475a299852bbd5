package org.lanewise.kernels.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
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

  /**
   * For each number of lanes the mask of the first ones, for what lies before or behind whole vectors. A
   * mask made where it is needed became an object now and then, where it met the end of an array; these are.
   */
  static final VectorMask<Float>[] FLOAT_PARTS = parts(FLOAT);

  static final VectorMask<Double>[] DOUBLE_PARTS = parts(DOUBLE);

  private Species() {}

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
  private static <E> VectorMask<E>[] parts(VectorSpecies<E> species) {
    VectorMask<E>[] parts = new VectorMask[species.length()];
    for (int count = 0; count < parts.length; count++) {
      parts[count] = species.indexInRange(0, count);
    }
    return parts;
  }
}
