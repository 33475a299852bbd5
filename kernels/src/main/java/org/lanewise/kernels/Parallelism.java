package org.lanewise.kernels;

import java.util.concurrent.Executor;
import org.lanewise.kernels.internal.Arguments;

/**
 * Who computes: the calling thread alone, or with helpers from an executor of the caller's.
 *
 * <p>The calling thread always takes part and needs nobody: an executor that rejects tasks, runs them
 * late, runs them on the calling thread, or is shut down half-way costs speed, never the result. A call
 * returns when every helper that joined it has left. The bits do not depend on any of this.
 */
public final class Parallelism {
  private static final Parallelism SERIAL = new Parallelism(Runnable::run, 1);

  private final Executor executor;
  private final int threads;

  private Parallelism(Executor executor, int threads) {
    this.executor = executor;
    this.threads = threads;
  }

  /** The calling thread alone. */
  public static Parallelism serial() {
    return SERIAL;
  }

  /**
   * The calling thread and helpers.
   *
   * @param executor runs the helpers; stays the caller's to shut down
   * @param threads how many threads may compute at once, the calling one among them; at least 1
   * @throws NullPointerException if {@code executor} is null
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public static Parallelism of(Executor executor, int threads) {
    Arguments.notNull(executor, "executor");
    if (threads < 1) {
      throw new IllegalArgumentException("threads = " + threads + ", must be at least 1");
    }
    return new Parallelism(executor, threads);
  }

  Executor executor() {
    return executor;
  }

  int threads() {
    return threads;
  }
}
