package org.lanewise.bench.gemm;

/**
 * The slow, obvious product in double, with a bound on the error of any correct one: whatever the
 * order of the k additions, |computed − exact| ≤ γ Σ|a||b| with γ = k·u / (1 − k·u) (Higham,
 * Accuracy and Stability of Numerical Algorithms, 3.1). The reference may itself be as far off,
 * hence twice that.
 *
 * <p>Products of more than {@link #MAX_TERMS} terms are checked in evenly spaced rows only, and the
 * last one.
 */
public final class FloatReference {
  /** About a second of work. */
  static final long MAX_TERMS = 1L << 31;

  private static final double UNIT_ROUNDOFF = Math.ulp(1.0f) / 2;

  private final GemmShape shape;
  private final int[] rows;
  private final double[][] expected;
  private final double[][] bound;

  public FloatReference(FloatProduct product) {
    shape = product.shape();
    rows = rowsToCheck(shape);
    expected = new double[rows.length][shape.n()];
    bound = new double[rows.length][shape.n()];
    for (int r = 0; r < rows.length; r++) {
      multiplyRow(product, rows[r], expected[r], bound[r]);
    }
  }

  static int[] rowsToCheck(GemmShape shape) {
    long terms = (long) shape.m() * shape.n() * shape.k();
    int step = Math.toIntExact(1 + (terms - 1) / MAX_TERMS);
    int count = 1 + (shape.m() - 2 + step) / step;
    int[] rows = new int[count];
    for (int r = 0; r < count; r++) {
      rows[r] = Math.min(r * step, shape.m() - 1);
    }
    return rows;
  }

  /** One row of C: the sums of a·b, and their error bounds from the sums of |a||b|. */
  private static void multiplyRow(FloatProduct product, int i, double[] sum, double[] limit) {
    int n = product.shape().n();
    int k = product.shape().k();
    for (int p = 0; p < k; p++) {
      double a = product.a()[i * k + p];
      for (int j = 0; j < n; j++) {
        double term = a * product.b()[p * n + j];
        sum[j] += term;
        limit[j] += Math.abs(term);
      }
    }
    double gamma = k * UNIT_ROUNDOFF / (1 - k * UNIT_ROUNDOFF);
    for (int j = 0; j < n; j++) {
      limit[j] *= 2 * gamma;
    }
  }

  /** Compares a result, m × n without padding, with the reference. */
  public Verdict check(float[] c) {
    for (int r = 0; r < rows.length; r++) {
      for (int j = 0; j < shape.n(); j++) {
        double computed = c[rows[r] * shape.n() + j];
        double error = Math.abs(computed - expected[r][j]);
        if (!(error <= bound[r][j])) {
          return new Verdict(
              false,
              "c[%d, %d] is %s, not %s ± %.1e"
                  .formatted(rows[r], j, computed, expected[r][j], bound[r][j]));
        }
      }
    }
    return new Verdict(true, "within the error bound");
  }
}
