package org.lanewise.bench.contender;

import org.lanewise.bench.gemm.GemmForm;

/** One unit of work, all of it to be timed and nothing but it. */
@FunctionalInterface
public interface TimedCall {
  void run();

  /** Brings the result into the product's C if the call left it elsewhere; not timed. */
  default void finish() {}

  /** Floating-point operations of one run: those of the product. */
  default double flops(GemmForm form) {
    return form.flops();
  }
}
