package org.lanewise.bench.contender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenBlasEnvironmentTest {
  @Test
  void removesWhatSlowsAndAsksForOneThread() {
    Map<String, String> environment =
        new HashMap<>(Map.of("OPENBLAS_CORETYPE", "Haswell", "A", "b"));
    assertFalse(OpenBlasEnvironment.isClean(environment));
    assertEquals(Map.of("OPENBLAS_CORETYPE", "Haswell"), OpenBlasEnvironment.clean(environment));
    assertEquals(Map.of("OPENBLAS_NUM_THREADS", "1", "A", "b"), environment);
    assertTrue(OpenBlasEnvironment.isClean(environment));
  }
}
