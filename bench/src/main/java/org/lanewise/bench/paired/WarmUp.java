package org.lanewise.bench.paired;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Runs slots until the JIT compiler has done with them: until for a while nothing was compiled,
 * nothing waits to be, and nobody got faster.
 */
final class WarmUp {
  private static final long WINDOW_NANOS = 300_000_000;
  private static final int MIN_WINDOWS = 2;

  /** What it may take where time is no matter. */
  static final double MAX_SECONDS = 8;

  /** Compilation that goes on in the background of any JVM. */
  private static final long IDLE_COMPILATION_MILLIS = 10;

  private static final double FASTER = 1.03;

  private WarmUp() {}

  /** Returns whether it came to that, rather than to its time limit. */
  static boolean run(List<Slot> slots, double maxSeconds) {
    long start = System.nanoTime();
    int windows = 0;
    boolean settled = false;
    while (!settled && (System.nanoTime() - start) * 1e-9 < maxSeconds) {
      double[] before = slots.stream().mapToDouble(Slot::best).toArray();
      long compilation = compilationMillis();
      runWindow(slots);
      windows++;
      settled =
          windows >= MIN_WINDOWS
              && compilationMillis() - compilation <= IDLE_COMPILATION_MILLIS
              && !anyFaster(slots, before)
              && !showsWork(compilerQueue());
    }
    return settled;
  }

  private static void runWindow(List<Slot> slots) {
    long start = System.nanoTime();
    do {
      for (Slot slot : slots) {
        slot.run();
        slot.calibrate();
      }
    } while (System.nanoTime() - start < WINDOW_NANOS);
  }

  private static boolean anyFaster(List<Slot> slots, double[] before) {
    for (int i = 0; i < before.length; i++) {
      if (slots.get(i).best() > FASTER * before[i]) {
        return true;
      }
    }
    return false;
  }

  /**
   * The compilations under way and waiting, as {@code jcmd Compiler.queue} prints them; "" where
   * there is no such command. The time below does not tell: it counts a compilation when it is over,
   * and on a busy machine that of a large kernel takes longer than a window.
   */
  static String compilerQueue() {
    try {
      ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
      return (String) ManagementFactory.getPlatformMBeanServer()
          .invoke(commands, "compilerQueue", null, null);
    } catch (JMException e) {
      return "";
    }
  }

  /** Whether there are methods in the queue: {@code class::method (bytes)}. */
  static boolean showsWork(String queue) {
    return queue.contains("::");
  }

  private static long compilationMillis() {
    CompilationMXBean bean = ManagementFactory.getCompilationMXBean();
    return bean == null ? 0 : bean.getTotalCompilationTime();
  }
}
