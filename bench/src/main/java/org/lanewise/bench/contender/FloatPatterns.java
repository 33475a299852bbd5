package org.lanewise.bench.contender;

import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.pattern.FloatPeak;
import org.lanewise.bench.pattern.FloatTraffic;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.Work;

/** Limits, as contenders. */
final class FloatPatterns {
  /** Some milliseconds, next to which waking the other thread up is nothing. */
  private static final int PEAK_RUNS = 1000;

  private FloatPatterns() {}

  /** Adds up the matrix of a product of matrix and vector. */
  static Pattern sum(FloatProduct product) {
    FloatTraffic traffic = new FloatTraffic();
    float[] matrix = product.shape().m() == 1 ? product.b() : product.a();
    return () -> traffic.sum(matrix);
  }

  /** Reads A and B and writes C, all of one size. */
  static Pattern add(FloatProduct product) {
    float[] a = product.a();
    float[] b = product.b();
    float[] c = product.c();
    return () -> FloatTraffic.add(a, b, c);
  }

  /** The FMA peak on two threads at once. */
  static Pattern peakOfTwoThreads(FloatProduct product) {
    FloatPeak here = new FloatPeak();
    FloatPeak there = new FloatPeak();
    return new Pattern() {
      @Override
      public void run() {
        TwoThreads.run(() -> repeat(here), () -> repeat(there));
      }

      @Override
      public double operations(Work work) {
        return 2 * PEAK_RUNS * FloatPeak.flops();
      }
    };
  }

  private static void repeat(FloatPeak peak) {
    for (int i = 0; i < PEAK_RUNS; i++) {
      peak.run();
    }
  }
}
