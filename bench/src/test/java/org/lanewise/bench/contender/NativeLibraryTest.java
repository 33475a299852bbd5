package org.lanewise.bench.contender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class NativeLibraryTest {
  @Test
  void knowsThePlatformsOfLinux() throws IOException {
    assertEquals("linux-x86_64", NativeLibrary.platform("Linux", "amd64"));
    assertEquals("linux-arm64", NativeLibrary.platform("Linux", "aarch64"));
  }

  @Test
  void isNotLoadedElsewhere() {
    assertEquals(
        "native libraries are loaded on Linux only, and this is Mac OS X",
        assertThrows(IOException.class, () -> NativeLibrary.platform("Mac OS X", "aarch64"))
            .getMessage());
  }
}
