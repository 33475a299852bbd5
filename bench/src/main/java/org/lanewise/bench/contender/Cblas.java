package org.lanewise.bench.contender;

import java.util.List;
import org.lanewise.kernels.Transpose;

/** What calls of any native BLAS have in common: the constants of {@code cblas.h}. */
final class Cblas {
  static final int ROW_MAJOR = 101;
  private static final String HOW =
      ", called through java.lang.foreign with operands off the heap";
  private static final int NO_TRANS = 111;
  private static final int TRANS = 112;

  private Cblas() {}

  static int transpose(Transpose transpose) {
    return transpose == Transpose.YES ? TRANS : NO_TRANS;
  }

  static Contender contender(NativeLibrary library, String description) {
    return Contender.of(
        description + HOW,
        List.of(Binding.products(
            product -> FloatCblas.bind(library, product),
            product -> DoubleCblas.bind(library, product))));
  }

  /** The same by oneMKL's call for batches. */
  static Contender batchContender(NativeLibrary library, String description) {
    return Contender.of(
        description + HOW,
        List.of(Binding.products(
            product -> FloatCblas.bindBatch(library, product),
            product -> DoubleCblas.bindBatch(library, product))));
  }
}
