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
 * A native library inside a bytedeco jar on the class path, unpacked into a folder of its own and
 * loaded for good; on Linux only. {@link #close} deletes the files, which a loaded library no longer
 * needs.
 */
@SuppressWarnings("restricted") // calling native code is its purpose
final class NativeLibrary implements AutoCloseable {
  private static final Linker LINKER = Linker.nativeLinker();

  private final Path path;
  private final SymbolLookup symbols;

  private NativeLibrary(Path path) {
    this.path = path;
    this.symbols = SymbolLookup.libraryLookup(path, Arena.global());
  }

  /**
   * Unpacks and loads a library.
   *
   * @param project the folder of the library in bytedeco's jars
   * @param name the file to load
   * @param neighbours what that file looks for beside itself; a platform need not have all of them
   * @throws ContenderUnavailableException if the class path has none for this machine, or it cannot
   *     be unpacked or loaded
   */
  static NativeLibrary load(String project, String name, List<String> neighbours)
      throws ContenderUnavailableException {
    Path folder = null;
    try {
      String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
      folder = Files.createTempDirectory("lanewise-" + project);
      String jar = "/org/bytedeco/%s/%s/".formatted(project, platform);
      if (!unpack(jar, name, folder)) {
        throw new IOException("the class path has no %s for %s".formatted(project, platform));
      }
      for (String neighbour : neighbours) {
        unpack(jar, neighbour, folder);
      }
      return new NativeLibrary(folder.resolve(name));
    } catch (IOException | RuntimeException | LinkageError e) {
      if (folder != null) {
        delete(folder);
      }
      throw new ContenderUnavailableException(e.getMessage(), e);
    }
  }

  /** The name of a platform in bytedeco's jars, whose libraries have other names outside Linux. */
  static String platform(String os, String arch) throws IOException {
    if (!os.equals("Linux")) {
      throw new IOException("native libraries are loaded on Linux only, and this is " + os);
    }
    return switch (arch) {
      case "amd64" -> "linux-x86_64";
      case "aarch64" -> "linux-arm64";
      default -> "linux-" + arch;
    };
  }

  private static boolean unpack(String jar, String name, Path folder) throws IOException {
    try (InputStream in = NativeLibrary.class.getResourceAsStream(jar + name)) {
      if (in == null) {
        return false;
      }
      Files.copy(in, folder.resolve(name));
      return true;
    }
  }

  /** The file to load; the operating system knows it for the same library when asked again. */
  Path path() {
    return path;
  }

  /** A function, called without leaving the Java state: it must be short, and never call back. */
  MethodHandle critical(String function, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(
        symbols.findOrThrow(function), descriptor, Linker.Option.critical(false));
  }

  /** Calls a function that takes an int, and returns nothing. */
  void set(String function, int value) {
    MethodHandle handle =
        LINKER.downcallHandle(
            symbols.findOrThrow(function), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
    try {
      handle.invokeExact(value);
    } catch (Throwable e) {
      throw new IllegalStateException(function + " failed", e);
    }
  }

  /** Calls a function that returns a C string. */
  String text(String function) {
    MethodHandle handle =
        LINKER.downcallHandle(
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

  /** Calls a function that writes a C string of at most that length into a buffer. */
  String text(String function, int length) {
    MethodHandle handle =
        LINKER.downcallHandle(
            symbols.findOrThrow(function),
            FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(length + 1L);
      handle.invokeExact(buffer, length);
      return buffer.getString(0).strip();
    } catch (Throwable e) {
      throw new IllegalStateException(function + " failed", e);
    }
  }

  @Override
  public void close() {
    delete(path.getParent());
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
}
