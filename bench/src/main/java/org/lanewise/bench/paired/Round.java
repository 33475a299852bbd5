package org.lanewise.bench.paired;

import java.util.Map;

/**
 * One round, all in 10⁹ operations per second: the probe before, the FMA peak, every contender by its
 * id, the probe after.
 */
public record Round(
    double probeBefore, double peak, Map<String, Double> contenders, double probeAfter) {
  /** The slower probe. */
  double probe() {
    return Math.min(probeBefore, probeAfter);
  }
}
