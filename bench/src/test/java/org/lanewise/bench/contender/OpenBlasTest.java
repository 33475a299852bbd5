package org.lanewise.bench.contender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OpenBlasTest {
  @Test
  void knowsThePlatformsOfLinux() throws IOException {
    assertEquals("linux-x86_64", OpenBlas.platform("Linux", "amd64"));
    assertEquals("linux-arm64", OpenBlas.platform("Linux", "aarch64"));
  }

  @Test
  void isNotLoadedElsewhere() {
    assertEquals(
        "OpenBLAS is loaded on Linux only, and this is Mac OS X",
        assertThrows(IOException.class, () -> OpenBlas.platform("Mac OS X", "aarch64"))
            .getMessage());
  }
}
