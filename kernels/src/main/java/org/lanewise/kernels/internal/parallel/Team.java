package org.lanewise.kernels.internal.parallel;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The calling thread, member 0, and helpers that an executor may or may not run. All claim tasks from
 * one counter, so nobody waits for a helper that has not come; who comes after the job was closed finds
 * it so and leaves. Nothing is allocated for a job: the helpers' tasks are made once.
 */
public final class Team {
  /** Added to {@link #inside} while no job is open: makes it negative. */
  private static final int CLOSED = Integer.MIN_VALUE;

  /** Turns of waiting for helpers before the caller parks: some microseconds. */
  private static final int SPINS = 1 << 10;

  private final Executor executor;
  private final Helper[] helpers;

  /** The helpers at work on the open job; plus {@link #CLOSED} if there is none. */
  private final AtomicInteger inside = new AtomicInteger(CLOSED);

  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  // Written before the job is opened, read after it was found open.
  private Job job;
  private int tasks;
  private Thread caller;

  /** A team of so many members, the calling thread among them. */
  public Team(Executor executor, int members) {
    this.executor = executor;
    this.helpers = new Helper[members - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Helper(i + 1);
    }
  }

  /** How many members may compute at once. */
  public int members() {
    return helpers.length + 1;
  }

  /** Runs all tasks of a job; returns when they are done and no helper is at work any more. */
  public void run(Job job, int tasks) {
    this.job = job;
    this.tasks = tasks;
    this.caller = Thread.currentThread();
    next.set(0);
    failure.set(null);
    inside.getAndAdd(CLOSED);
    try {
      invite(Math.min(helpers.length, tasks - 1));
      work(0);
    } finally {
      inside.getAndAdd(CLOSED);
      awaitHelpers();
      this.job = null;
      this.caller = null;
    }
    Throwable thrown = failure.getAndSet(null);
    if (thrown != null) {
      throw new IllegalStateException("a helper failed", thrown);
    }
  }

  private void invite(int count) {
    try {
      for (int i = 0; i < count; i++) {
        executor.execute(helpers[i]);
      }
    } catch (RuntimeException rejected) {
      // Fewer helpers then, whatever the executor's reason: the caller does what nobody else does.
    }
  }

  private void work(int member) {
    for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
      job.run(task, member);
    }
  }

  /** Waits until no helper is inside. An interrupt is kept for the caller, who may want it later. */
  private void awaitHelpers() {
    boolean interrupted = false;
    for (int spin = 0; inside.get() != CLOSED; spin++) {
      if (spin < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One member's task. An executor may run it late, in a later job, or twice at a time. */
  private final class Helper implements Runnable {
    private final int member;
    private final AtomicInteger running = new AtomicInteger();

    private Helper(int member) {
      this.member = member;
    }

    @Override
    public void run() {
      if (!running.compareAndSet(0, 1)) {
        return;
      }
      try {
        if (enter()) {
          help();
        }
      } finally {
        running.set(0);
      }
    }

    /** Joins the open job; false if there is none. */
    private boolean enter() {
      int count = inside.get();
      while (count >= 0) {
        if (inside.compareAndSet(count, count + 1)) {
          return true;
        }
        count = inside.get();
      }
      return false;
    }

    private void help() {
      Thread waiting = caller;
      try {
        work(member);
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        if (inside.decrementAndGet() == CLOSED) {
          LockSupport.unpark(waiting);
        }
      }
    }
  }
}
