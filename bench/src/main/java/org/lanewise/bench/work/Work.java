package org.lanewise.bench.work;

/** One case with its operands, which all who take part share: so all see the same alignment. */
public interface Work {
  /**
   * What speeds count, of one run: the floating-point operations of a product; of anything else
   * elements: those of the result, or where memory is the limit those that have to be read or written.
   */
  double operations();

  /** Runs a call once, and checks what it computed. */
  Verdict check(TimedCall call);
}
