package org.lanewise.bench.paired;

import org.lanewise.bench.work.TimedCall;

/**
 * What one participant does in each round: a number of calls that takes about {@link #NANOS}, or a
 * single call where that takes longer.
 */
final class Slot {
  static final long NANOS = 5_000_000;

  private final TimedCall call;
  private final double operations;
  private int repetitions = 1;
  private double best;

  /** A slot of calls with that many operations each. */
  Slot(TimedCall call, double operations) {
    this.call = call;
    this.operations = operations;
  }

  /** Runs once, and gives operations per nanosecond. */
  double run() {
    long start = System.nanoTime();
    for (int i = 0; i < repetitions; i++) {
      call.run();
    }
    double speed = operations * repetitions / (System.nanoTime() - start);
    best = Math.max(best, speed);
    return speed;
  }

  /** Sets the number of calls by the best speed so far. */
  void calibrate() {
    repetitions = Math.toIntExact(Math.max(1, Math.round(NANOS * best / operations)));
  }

  /** The best speed so far. */
  double best() {
    return best;
  }
}
