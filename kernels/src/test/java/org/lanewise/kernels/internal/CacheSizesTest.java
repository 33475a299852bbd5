package org.lanewise.kernels.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheSizesTest {
  @TempDir
  private Path directory;

  @Test
  void readsWhatLinuxWrites() throws IOException {
    write(0, "1", "Data", "48K");
    write(1, "1", "Instruction", "32K");
    write(2, "2", "Unified", "2048K");
    write(3, "3", "Unified", "105M");
    CacheSizes caches = CacheSizes.read(directory);
    assertEquals(
        new CacheSizes(48 << 10, 2 << 20, 105 << 20, "read from the system"), caches);
  }

  @Test
  void whatIsMissingOrUnreadableKeepsItsDefault() throws IOException {
    write(0, "1", "Data", "");
    write(1, "2", "Unified", "many");
    CacheSizes caches = CacheSizes.read(directory);
    assertEquals(new CacheSizes(32 << 10, 512 << 10, 8 << 20, "defaults"), caches);
  }

  private void write(int index, String level, String type, String size) throws IOException {
    Path cache = Files.createDirectory(directory.resolve("index" + index));
    Files.writeString(cache.resolve("level"), level + "\n");
    Files.writeString(cache.resolve("type"), type + "\n");
    Files.writeString(cache.resolve("size"), size + "\n");
  }
}
