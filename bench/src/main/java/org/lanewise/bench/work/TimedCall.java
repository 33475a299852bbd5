package org.lanewise.bench.work;

/** One unit of work, all of it to be timed and nothing but it. */
@FunctionalInterface
public interface TimedCall {
  void run();

  /** Brings the result into the operands that are checked if the call left it elsewhere; not timed. */
  default void finish() {}

  /** The operations of one run: those of the work. */
  default double operations(Work work) {
    return work.operations();
  }
}
