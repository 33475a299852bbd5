package org.lanewise.bench.contender;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lanewise.kernels.Parallelism;

/** The calling thread and one more, which lives as long as this JVM. */
final class TwoThreads {
  private static final ExecutorService HELPER =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "helper");
            thread.setDaemon(true);
            return thread;
          });

  private TwoThreads() {}

  static Parallelism parallelism() {
    return Parallelism.of(HELPER, 2);
  }

  /** Runs each on a thread of its own, until both have ended. */
  static void run(Runnable here, Runnable there) {
    Future<?> end = HELPER.submit(there);
    here.run();
    try {
      end.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
