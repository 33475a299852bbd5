package org.lanewise.bench.contender;

import java.util.List;

/** OpenBLAS, told to use one thread. */
final class OpenBlas {
  private OpenBlas() {}

  /** Loads it; netlib calls it through JNI, {@link Factory} directly. */
  static NativeLibrary load() throws ContenderUnavailableException {
    NativeLibrary library =
        NativeLibrary.load(
            "openblas",
            "libopenblas.so.0",
            List.of("libgfortran.so.5", "libquadmath.so.0", "libgcc_s.so.1"));
    library.set("openblas_set_num_threads", 1);
    return library;
  }

  /** Version, build options, the kernel chosen for this CPU, and threads. */
  static String describe(NativeLibrary library) {
    return "%s, kernel %s; 1 thread"
        .formatted(library.text("openblas_get_config"), library.text("openblas_get_corename"));
  }

  /** OpenBLAS without netlib. */
  static final class Factory implements ContenderFactory {
    @Override
    public String id() {
      return Contenders.OPENBLAS;
    }

    @Override
    public String label() {
      return "OpenBLAS";
    }

    @Override
    public Contender open() throws ContenderUnavailableException {
      try (NativeLibrary library = load()) {
        return Cblas.contender(library, describe(library));
      }
    }
  }
}
