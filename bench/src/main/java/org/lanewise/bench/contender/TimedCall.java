package org.lanewise.bench.contender;

/** One unit of work, all of it to be timed and nothing but it. */
@FunctionalInterface
public interface TimedCall {
  void run();

  /** Brings the result into the product's C if the call left it elsewhere; not timed. */
  default void finish() {}
}
