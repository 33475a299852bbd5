package org.lanewise.nn;

/**
 * −ln p of the right class, with p = softmax(y): pⱼ = e<sup>yⱼ</sup> / Σₖ e<sup>yₖ</sup>. For
 * {@link Samples#withLabels}; y are logits, so the last layer's activation is the identity. The
 * derivative by yⱼ is pⱼ, less 1 for the right class; mean over the batch, as PyTorch's {@code
 * CrossEntropyLoss} has it.
 *
 * <p>The largest logit of a row is subtracted from all of it first, so that no exponential
 * overflows. The derivative by the right class's logit is computed as minus the sum of the others,
 * which keeps its digits where p is close to 1.
 *
 * <p>A row is right where the logit of its class is larger than every other.
 */
public final class SoftmaxCrossEntropy implements Loss {
  /** Creates the loss, which holds nothing. */
  public SoftmaxCrossEntropy() {}

  @Override
  public double evaluate(int m, float[] y, Samples samples, int row, float[] dy) {
    Checks.notNull(samples, "samples");
    samples.checkBatch(m, y, "y", row);
    samples.checkBatch(m, dy, "dy", row);
    int[] labels = samples.labels(row, m);
    int n = samples.outputs();
    double sum = 0;
    for (int i = 0; i < m; i++) {
      sum += evaluateRow(m, n, y, i * n, labels[row + i], dy);
    }
    return sum / m;
  }

  @SuppressWarnings("cast") // the double twin casts double to double
  private static double evaluateRow(int m, int n, float[] y, int start, int label, float[] dy) {
    double max = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < n; j++) {
      max = Math.max(max, y[start + j]);
    }
    double shifted = y[start + label] - max;
    double others = 0;
    for (int j = 0; j < n; j++) {
      double e = StrictMath.exp(y[start + j] - max);
      others += j == label ? 0 : e;
      dy[start + j] = (float) e;
    }
    double sum = others + StrictMath.exp(shifted);
    for (int j = 0; j < n; j++) {
      dy[start + j] = (float) (j == label ? -others / sum / m : dy[start + j] / sum / m);
    }
    return StrictMath.log(sum) - shifted;
  }

  @Override
  public double countCorrect(int m, float[] y, Samples samples, int row) {
    Checks.notNull(samples, "samples");
    samples.checkBatch(m, y, "y", row);
    int[] labels = samples.labels(row, m);
    int n = samples.outputs();
    int count = 0;
    for (int i = 0; i < m; i++) {
      int label = labels[row + i];
      boolean right = true;
      for (int j = 0; j < n; j++) {
        right &= j == label || y[i * n + label] > y[i * n + j];
      }
      count += right ? 1 : 0;
    }
    return count;
  }
}
