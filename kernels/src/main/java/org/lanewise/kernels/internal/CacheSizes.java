package org.lanewise.kernels.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data caches of one core in bytes, as Linux reports them; elsewhere, and where a container
 * hides them, the stated defaults. {@code -Dlanewise.l2=BYTES} overrides the one that matters to
 * blocking. Speed depends on them, results never do.
 */
public record CacheSizes(long l1, long l2, long l3, String source) {
  /** Overrides the size of the second-level cache, in bytes. */
  public static final String L2_PROPERTY = "lanewise.l2";

  private static final Path LINUX = Path.of("/sys/devices/system/cpu/cpu0/cache");
  private static final CacheSizes DEFAULTS =
      new CacheSizes(32 << 10, 512 << 10, 8 << 20, "defaults");

  /** The caches of this machine. */
  public static final CacheSizes HERE = override(read(LINUX));

  /** Reads a directory of the form of Linux's {@code cpu0/cache}. */
  static CacheSizes read(Path directory) {
    long[] sizes = {0, DEFAULTS.l1, DEFAULTS.l2, DEFAULTS.l3};
    boolean found = false;
    for (int index = 0; index < 5; index++) {
      Path cache = directory.resolve("index" + index);
      try {
        int level = Integer.parseInt(Files.readString(cache.resolve("level")).strip());
        String type = Files.readString(cache.resolve("type")).strip();
        if (!type.equals("Instruction") && level < sizes.length) {
          sizes[level] = bytes(Files.readString(cache.resolve("size")).strip());
          found = true;
        }
      } catch (IOException | NumberFormatException absent) {
        // Not every machine has every index; what is missing keeps its default.
      }
    }
    return new CacheSizes(sizes[1], sizes[2], sizes[3],
        found ? "read from the system" : "defaults");
  }

  private static CacheSizes override(CacheSizes read) {
    String l2 = System.getProperty(L2_PROPERTY);
    if (l2 == null) {
      return read;
    }
    try {
      return new CacheSizes(read.l1, Math.max(1, Long.parseLong(l2)), read.l3, "-D" + L2_PROPERTY);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "-D" + L2_PROPERTY + "=" + l2 + ", must be a number of bytes", e);
    }
  }

  /** Parses {@code 48K} and the like. */
  private static long bytes(String size) {
    if (size.isEmpty()) {
      throw new NumberFormatException("empty");
    }
    int last = size.length() - 1;
    long unit =
        switch (size.charAt(last)) {
          case 'K' -> 1L << 10;
          case 'M' -> 1L << 20;
          case 'G' -> 1L << 30;
          default -> throw new NumberFormatException(size);
        };
    return Long.parseLong(size.substring(0, last)) * unit;
  }

  @Override
  public String toString() {
    return "L1d " + (l1 >> 10) + " KB, L2 " + (l2 >> 10) + " KB, L3 " + (l3 >> 10) + " KB ("
        + source + ")";
  }
}
