package org.lanewise.bench.contender;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The OpenBLAS library inside the bytedeco jar on the class path, unpacked into a folder of its
 * own, loaded, and told to use one thread; on Linux only. {@link #close} deletes the files, which a
 * loaded library no longer needs.
 */
@SuppressWarnings("restricted") // calling native code is its purpose
final class OpenBlas implements AutoCloseable {
  private static final String LIBRARY = "libopenblas.so.0";

  /** What the library looks for beside itself; a platform need not have all of them. */
  private static final List<String> NEIGHBOURS =
      List.of("libgfortran.so.5", "libquadmath.so.0", "libgcc_s.so.1");

  private final Path folder;
  private final String description;

  private OpenBlas(Path folder) {
    this.folder = folder;
    SymbolLookup symbols = SymbolLookup.libraryLookup(path(), Arena.global());
    Linker linker = Linker.nativeLinker();
    setNumThreads(linker, symbols, 1);
    this.description =
        "%s, kernel %s; 1 thread"
            .formatted(
                text(linker, symbols, "openblas_get_config"),
                text(linker, symbols, "openblas_get_corename"));
  }

  /**
   * Unpacks and loads the library.
   *
   * @throws ContenderUnavailableException if the class path has none for this machine, or it cannot
   *     be unpacked or loaded
   */
  static OpenBlas load() throws ContenderUnavailableException {
    Path folder = null;
    try {
      String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
      folder = Files.createTempDirectory("lanewise-openblas");
      unpack(platform, folder);
      return new OpenBlas(folder);
    } catch (IOException | RuntimeException | LinkageError e) {
      if (folder != null) {
        delete(folder);
      }
      throw new ContenderUnavailableException(e.getMessage(), e);
    }
  }

  private static void unpack(String platform, Path folder) throws IOException {
    if (!copy(platform, LIBRARY, folder)) {
      throw new IOException("the class path has no OpenBLAS for " + platform);
    }
    for (String name : NEIGHBOURS) {
      copy(platform, name, folder);
    }
  }

  /** The name of a platform in bytedeco's jars, whose libraries have other names outside Linux. */
  static String platform(String os, String arch) throws IOException {
    if (!os.equals("Linux")) {
      throw new IOException("OpenBLAS is loaded on Linux only, and this is " + os);
    }
    return switch (arch) {
      case "amd64" -> "linux-x86_64";
      case "aarch64" -> "linux-arm64";
      default -> "linux-" + arch;
    };
  }

  private static boolean copy(String platform, String name, Path folder) throws IOException {
    String resource = "/org/bytedeco/openblas/" + platform + "/" + name;
    try (InputStream in = OpenBlas.class.getResourceAsStream(resource)) {
      if (in == null) {
        return false;
      }
      Files.copy(in, folder.resolve(name));
      return true;
    }
  }

  /** The file to load; the operating system knows it for the same library when asked again. */
  Path path() {
    return folder.resolve(LIBRARY);
  }

  /** Version, build options, the kernel chosen for this CPU, and threads. */
  String description() {
    return description;
  }

  @Override
  public void close() {
    delete(folder);
  }

  private static void delete(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      System.err.println("left behind: " + folder + " (" + e + ")");
    }
  }

  private static void setNumThreads(Linker linker, SymbolLookup symbols, int threads) {
    MethodHandle handle =
        linker.downcallHandle(
            symbols.findOrThrow("openblas_set_num_threads"),
            FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
    try {
      handle.invokeExact(threads);
    } catch (Throwable e) {
      throw new IllegalStateException("openblas_set_num_threads failed", e);
    }
  }

  /** Calls a function that returns a C string. */
  private static String text(Linker linker, SymbolLookup symbols, String function) {
    MethodHandle handle =
        linker.downcallHandle(
            symbols.findOrThrow(function),
            FunctionDescriptor.of(
                ValueLayout.ADDRESS.withTargetLayout(
                    MemoryLayout.sequenceLayout(Long.MAX_VALUE, ValueLayout.JAVA_BYTE))));
    try {
      return ((MemorySegment) handle.invokeExact()).getString(0).strip();
    } catch (Throwable e) {
      throw new IllegalStateException(function + " failed", e);
    }
  }
}
