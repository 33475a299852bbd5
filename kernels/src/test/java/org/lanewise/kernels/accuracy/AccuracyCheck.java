package org.lanewise.kernels.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lanewise.kernels.Lanewise;

/**
 * Measures the largest error of every elementwise function, over all 2³² floats and over 10⁸ doubles,
 * on all processors, and fails when one is beyond its bound: {@code mvn -Paccuracy}, about a minute
 * each; {@code mvn -Paccuracy -Dfunction=exp -Dtype=float} for one of them.
 *
 * <p>Arguments: the name of a function, or {@code all}; {@code float}, {@code double} or {@code all}.
 */
final class AccuracyCheck {
  private static final int CHUNK = 1 << 16;
  private static final int FLOAT_CHUNKS = 1 << 16;
  private static final int DOUBLE_CHUNKS = 100_000_000 / CHUNK + 1;

  private final List<String> rows = new ArrayList<>();
  private boolean passed = true;

  private AccuracyCheck() {}

  public static void main(String[] arguments) {
    String name = arguments[0];
    String type = arguments[1];
    AccuracyCheck check = new AccuracyCheck();
    System.out.println(Lanewise.info());
    long start = System.nanoTime();
    for (Elementwise function : Elementwise.ALL) {
      if (name.equals("all") || name.equals(function.name())) {
        check.measure(function, type);
      }
    }
    if (check.rows.isEmpty()) {
      throw new IllegalArgumentException("unknown: " + name + ", " + type);
    }
    check.report(System.nanoTime() - start);
    if (!check.passed) {
      System.exit(1);
    }
  }

  private void measure(Elementwise function, String type) {
    if (type.equals("all") || type.equals("float")) {
      add(function, "float", function.floatBound(), FLOAT_CHUNKS,
          chunk -> function.worst(floats(chunk)));
    }
    if (type.equals("all") || type.equals("double")) {
      add(function, "double", function.doubleBound(), DOUBLE_CHUNKS,
          chunk -> function.worst(doubles(function, chunk)));
    }
  }

  private void add(
      Elementwise function, String type, Bound bound, int chunks, IntFunction<Worst> measured) {
    long start = System.nanoTime();
    AtomicInteger done = new AtomicInteger();
    Worst worst =
        IntStream.range(0, chunks)
            .parallel()
            .mapToObj(
                chunk -> {
                  Worst part = measured.apply(chunk);
                  progress(function + " " + type, done.incrementAndGet(), chunks, start);
                  return part;
                })
            .reduce(Worst.NONE, Worst::or);
    boolean within = worst.error() <= bound.limit();
    passed &= within;
    String row =
        String.format(
            Locale.ROOT, "%-24s %-6s  %9.4f  %-24s %-24s  %-28s %s",
            function, type, worst.error(), worst.argument(),
            Double.toHexString(worst.argument()), bound, within ? "ok" : "EXCEEDED");
    rows.add(row);
    System.out.println(row);
  }

  /** A line for every eighth. */
  private static void progress(String what, int done, int chunks, long start) {
    if (done * 8L / chunks > (done - 1) * 8L / chunks) {
      System.out.printf(
          Locale.ROOT, "  %s: %d %% after %d s%n",
          what, done * 100L / chunks, (System.nanoTime() - start) / 1_000_000_000);
    }
  }

  private void report(long nanoseconds) {
    System.out.printf(
        "%n%-24s %-6s  %9s  %-49s  %s%n", "function", "type", "error", "at", "bound");
    rows.forEach(System.out::println);
    System.out.printf(
        Locale.ROOT, "%s, %.1f minutes%n",
        passed ? "all within their bounds" : "BOUNDS EXCEEDED", nanoseconds / 60e9);
  }

  /** The floats of 2¹⁶ consecutive bit patterns. */
  private static float[] floats(int chunk) {
    float[] x = new float[CHUNK];
    for (int i = 0; i < CHUNK; i++) {
      x[i] = Float.intBitsToFloat(chunk * CHUNK + i);
    }
    return x;
  }

  private static double[] doubles(Elementwise function, int chunk) {
    SplittableRandom random = new SplittableRandom(chunk);
    double[] x = new double[CHUNK];
    for (int i = 0; i < CHUNK; i++) {
      x[i] = Samples.random(random, function.truth().from(), function.truth().to());
    }
    return x;
  }
}
