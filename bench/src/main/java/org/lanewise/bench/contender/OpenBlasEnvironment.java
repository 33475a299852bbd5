package org.lanewise.bench.contender;

import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables by which OpenBLAS can be slowed down, for example by naming an older
 * CPU ({@code OPENBLAS_CORETYPE}): a reference must run as it would by itself.
 */
public final class OpenBlasEnvironment {
  private static final String PREFIX = "OPENBLAS_";
  private static final String THREADS = "OPENBLAS_NUM_THREADS";

  private OpenBlasEnvironment() {}

  /** Whether a process started now would inherit such variables. */
  public static boolean isClean(Map<String, String> environment) {
    return environment.keySet().stream()
        .noneMatch(name -> name.startsWith(PREFIX) && !name.equals(THREADS));
  }

  /** Removes them, asks for one thread, and returns what was removed. */
  public static Map<String, String> clean(Map<String, String> environment) {
    Map<String, String> removed = new TreeMap<>(environment);
    removed.keySet().removeIf(name -> !name.startsWith(PREFIX));
    environment.keySet().removeAll(removed.keySet());
    environment.put(THREADS, "1");
    return removed;
  }
}
