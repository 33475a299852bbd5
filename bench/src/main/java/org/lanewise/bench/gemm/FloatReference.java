package org.lanewise.bench.gemm;

import org.lanewise.bench.work.Verdict;

/**
 * The slow, obvious product in double, with a bound on the error of any correct one: whatever the
 * order of the k additions, |computed − exact| ≤ γ Σ|a||b| with γ = k·u / (1 − k·u) (Higham,
 * Accuracy and Stability of Numerical Algorithms, 3.1). The reference may itself be as far off,
 * hence twice that.
 *
 * <p>All rows of all products of a batch are counted through. Where they are more than {@link
 * #MAX_TERMS} terms or {@link #MAX_ELEMENTS} elements, evenly spaced ones are checked, and the last.
 */
public final class FloatReference {
  /** About a second of work. */
  static final long MAX_TERMS = 1L << 31;

  /** 64 MB of expected values and bounds. */
  static final long MAX_ELEMENTS = 1L << 22;

  private static final double UNIT_ROUNDOFF = Math.ulp(1.0f) / 2;

  /** No function of an epilogue is steeper: GELU is the steepest, 1.13. */
  private static final double STEEPEST = 1.25;

  /** What its own evaluation may add, as a share of its value or of 1. */
  private static final double EPILOGUE_ERROR = 16 * UNIT_ROUNDOFF;

  /** What is done to an element of a product. */
  @FunctionalInterface
  interface Epilogue {
    double of(int i, int j, double product);
  }

  private final GemmShape shape;
  private final int ldc;
  private final int[] rows;
  private final double[][] expected;
  private final double[][] bound;

  /** The product alone. */
  public FloatReference(FloatProduct product) {
    this(product, null);
  }

  /** The product with a function applied to its elements, or none if that is null. */
  FloatReference(FloatProduct product, Epilogue epilogue) {
    shape = product.shape();
    ldc = product.ldc();
    rows = rowsToCheck(product.form());
    expected = new double[rows.length][shape.n()];
    bound = new double[rows.length][shape.n()];
    int index = -1;
    float[] a = null;
    float[] b = null;
    for (int r = 0; r < rows.length; r++) {
      if (rows[r] / shape.m() != index) {
        index = rows[r] / shape.m();
        a = product.opA(index);
        b = product.opB(index);
      }
      multiplyRow(shape, a, b, rows[r] % shape.m(), expected[r], bound[r]);
      if (epilogue != null) {
        apply(epilogue, rows[r], expected[r], bound[r]);
      }
    }
  }

  static int[] rowsToCheck(GemmForm form) {
    GemmShape shape = form.shape();
    long all = (long) form.batch() * shape.m();
    long byTerms = 1 + (all * shape.n() * shape.k() - 1) / MAX_TERMS;
    long byElements = 1 + (all * shape.n() - 1) / MAX_ELEMENTS;
    int step = Math.toIntExact(Math.max(byTerms, byElements));
    int last = Math.toIntExact(all - 1);
    int[] rows = new int[1 + (last - 1 + step) / step];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = Math.min(r * step, last);
    }
    return rows;
  }

  /** Row i of C: the sums of a·b, and their error bounds from the sums of |a||b|. */
  private static void multiplyRow(
      GemmShape shape, float[] a, float[] b, int i, double[] sum, double[] limit) {
    int n = shape.n();
    int k = shape.k();
    for (int p = 0; p < k; p++) {
      double x = a[i * k + p];
      for (int j = 0; j < n; j++) {
        double term = x * b[p * n + j];
        sum[j] += term;
        limit[j] += Math.abs(term);
      }
    }
    double gamma = k * UNIT_ROUNDOFF / (1 - k * UNIT_ROUNDOFF);
    for (int j = 0; j < n; j++) {
      limit[j] *= 2 * gamma;
    }
  }

  private static void apply(Epilogue epilogue, int i, double[] sum, double[] limit) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] = epilogue.of(i, j, sum[j]);
      limit[j] = STEEPEST * limit[j] + EPILOGUE_ERROR * (1 + Math.abs(sum[j]));
    }
  }

  /** Compares a result with the reference. */
  public Verdict check(float[] c) {
    for (int r = 0; r < rows.length; r++) {
      for (int j = 0; j < shape.n(); j++) {
        double computed = c[rows[r] * ldc + j];
        double error = Math.abs(computed - expected[r][j]);
        if (!(error <= bound[r][j])) {
          return new Verdict(
              false,
              "c[%d, %d] is %s, not %s ± %.1e"
                  .formatted(rows[r], j, computed, expected[r][j], bound[r][j]));
        }
      }
    }
    return Verdict.CORRECT;
  }
}
