package org.lanewise.bench.contender;

import java.util.List;

/** The limits that others are held against. */
final class Patterns {
  private Patterns() {}

  static List<ContenderFactory> all() {
    return List.of(
        new BuiltIn(
            Contenders.SUM, "vector sum", "adds up the matrix; 1 thread",
            FloatPatterns::sum, DoublePatterns::sum),
        new BuiltIn(
            Contenders.STREAM, "vector add", "reads A and B, and writes C; 1 thread",
            FloatPatterns::add, DoublePatterns::add),
        new BuiltIn(
            Contenders.PEAK_THREADS, "FMA peak, 2 threads", "the FMA peak; 2 threads",
            FloatPatterns::peakOfTwoThreads, DoublePatterns::peakOfTwoThreads));
  }
}
