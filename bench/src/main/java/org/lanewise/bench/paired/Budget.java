package org.lanewise.bench.paired;

/**
 * The time of a case: its even share of what is left for all, so that a slow machine shortens every
 * case rather than costs the last ones, and what one case leaves over is the others'. Warming up
 * gets {@link #MIN_WARM_UP} and the rounds {@link #MIN_ROUNDS}, whatever is left.
 */
final class Budget {
  /** Enough for the JIT compiler to do most of its work. */
  static final double MIN_WARM_UP = 1.5;

  /** Enough for some rounds of what is short; what is long has a least number of rounds. */
  static final double MIN_ROUNDS = 0.5;

  private Budget() {}

  /**
   * The time of whoever comes next, in seconds.
   *
   * @param left what is left of the whole, which may be less than nothing
   * @param parts who still come, this one included
   */
  static double share(double left, int parts) {
    return Math.max(0, left) / parts;
  }

  /**
   * How long a case may warm up: its rounds must have some of its share.
   *
   * @param left what is left of its share
   */
  static double warmUp(double left) {
    return Math.clamp(left - MIN_ROUNDS, MIN_WARM_UP, WarmUp.MAX_SECONDS);
  }

  /**
   * How long the rounds of a case may take.
   *
   * @param left what is left of its share
   * @param most what was asked for, which may be less than the minimum
   */
  static double rounds(double left, double most) {
    return Math.min(most, Math.max(MIN_ROUNDS, left));
  }
}
