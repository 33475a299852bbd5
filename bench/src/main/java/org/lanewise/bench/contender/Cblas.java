package org.lanewise.bench.contender;

import org.lanewise.kernels.Transpose;

/** What calls of any native BLAS have in common: the constants of {@code cblas.h}. */
final class Cblas {
  static final int ROW_MAJOR = 101;
  private static final int NO_TRANS = 111;
  private static final int TRANS = 112;

  private Cblas() {}

  static int transpose(Transpose transpose) {
    return transpose == Transpose.YES ? TRANS : NO_TRANS;
  }

  static Contender contender(NativeLibrary library, String description) {
    return Contender.of(
        description + ", called through java.lang.foreign, operands off the heap",
        new FloatCblas(library)::bind,
        new DoubleCblas(library)::bind);
  }
}
