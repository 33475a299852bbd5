package org.lanewise.bench.work;

import java.util.SplittableRandom;

/** What all operands have in common. */
public final class FloatArrays {
  private FloatArrays() {}

  /** Elements evenly spread over low … high. */
  @SuppressWarnings("cast") // not redundant for both element types
  public static float[] random(int length, double low, double high, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextDouble(low, high);
    }
    return values;
  }

  /**
   * What a sum of so many elements may be off by, relative to the sum of their magnitudes: the errors of
   * a plain loop are as often up as down, and grow with the square root of the length.
   */
  public static double sumBound(int length) {
    return 16 * Math.sqrt(length) * Math.ulp(1.0f);
  }

  /** The verdict on the sums of a matrix's columns. */
  public static Verdict checkColumnSums(float[] x, int columns, int ld, float[] sums) {
    int rows = x.length / ld;
    double bound = sumBound(rows);
    for (int j = 0; j < columns; j++) {
      double sum = 0;
      double size = 0;
      for (int i = 0; i < rows; i++) {
        sum += x[i * ld + j];
        size += Math.abs(x[i * ld + j]);
      }
      Verdict verdict = compare("sum[%d]".formatted(j), sums[j], sum, bound * size);
      if (!verdict.correct()) {
        return verdict;
      }
    }
    return Verdict.CORRECT;
  }

  /** The verdict on one result, which is within the bound of what is expected unless it is NaN. */
  public static Verdict compare(String name, double computed, double expected, double bound) {
    boolean close = Math.abs(computed - expected) <= bound || computed == expected;
    return close
        ? Verdict.CORRECT
        : new Verdict(
            false, "%s is %s, not %s ± %.1e".formatted(name, computed, expected, bound));
  }
}
