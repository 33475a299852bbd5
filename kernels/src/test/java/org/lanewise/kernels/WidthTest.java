package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;

/** Proof that the width, or the provider, that this run of the tests is named for did run. */
class WidthTest {
  @Test
  void theExpectedProviderAndWidthRan() {
    String expected = System.getProperty("lanewise.test.expect");
    assertNotNull(expected, "run by the build, which sets lanewise.test.expect");
    if (expected.equals("scalar")) {
      assertEquals("scalar", Lanewise.info().provider());
      return;
    }
    int bits = Integer.parseInt(expected);
    int available = FloatVector.SPECIES_PREFERRED.vectorBitSize();
    assumeTrue(
        bits <= available,
        bits + "-bit vectors: this CPU has " + available + ", whose tests ran instead");
    assertEquals("vector", Lanewise.info().provider());
    assertEquals(bits, Lanewise.info().vectorBits());
  }

  /** The run named for 16 registers must have used the micro-kernel for 16 registers. */
  @Test
  void theExpectedMicroKernelRan() {
    String rows = System.getProperty("lanewise.test.expectRows");
    assumeTrue(rows != null, "this run is not named for a number of registers");
    String arch = System.getProperty("os.arch");
    assumeTrue(arch.equals("amd64"), "16 registers: " + arch + " has no such mode");
    assertTrue(Lanewise.info().microKernel().startsWith(rows + " × "),
        Lanewise.info().microKernel());
  }
}
