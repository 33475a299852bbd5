package org.lanewise.bench.gemm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shape of C (m × n) = A (m × k) · B (k × n). */
public record GemmShape(int m, int n, int k) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})(?:x(\\d{1,6})x(\\d{1,6}))?");

  private static final int MAX_ELEMENTS = Integer.MAX_VALUE - 8;

  public GemmShape {
    if (m < 1 || n < 1 || k < 1) {
      throw new IllegalArgumentException(
          "a shape needs m, n, k ≥ 1: %d x %d x %d".formatted(m, n, k));
    }
    long largest = Math.max((long) m * n, Math.max((long) m * k, (long) k * n));
    if (largest > MAX_ELEMENTS) {
      throw new IllegalArgumentException(
          "no array holds a matrix of %d x %d x %d".formatted(m, n, k));
    }
  }

  public static GemmShape square(int n) {
    return new GemmShape(n, n, n);
  }

  /** Reads what {@link #toString} writes: {@code 256}, a square, or {@code 128x512x784}. */
  public static GemmShape parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a shape (n or MxNxK): " + text);
    }
    int m = Integer.parseInt(matcher.group(1));
    return matcher.group(2) == null
        ? square(m)
        : new GemmShape(m, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
  }

  /** Floating-point operations of one product: a multiplication and an addition per term. */
  public double flops() {
    return 2.0 * m * n * k;
  }

  @Override
  public String toString() {
    return m == n && n == k ? Integer.toString(n) : m + "x" + n + "x" + k;
  }
}
