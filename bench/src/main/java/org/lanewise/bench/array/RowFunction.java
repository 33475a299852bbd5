package org.lanewise.bench.array;

/** What can be made of a row of logits: slow, obvious, in double. */
public enum RowFunction {
  SOFTMAX, LOG_SOFTMAX,

  /** The gradient of the mean cross-entropy against classes. */
  CROSS_ENTROPY;

  /**
   * The result for element j.
   *
   * @param x the logits of a row
   * @param target the class, if that matters
   * @param rows how many rows the mean is over, if that matters
   */
  double of(double[] x, int j, double logSumExp, int target, int rows) {
    double log = x[j] - logSumExp;
    return switch (this) {
      case SOFTMAX -> StrictMath.exp(log);
      case LOG_SOFTMAX -> log;
      case CROSS_ENTROPY -> (StrictMath.exp(log) - (j == target ? 1 : 0)) / rows;
    };
  }

  /** What the relative error of a result is relative to. */
  double size(double result, boolean ofTarget, int rows) {
    return switch (this) {
      case SOFTMAX -> result;
      case LOG_SOFTMAX -> 1 + Math.abs(result);
      case CROSS_ENTROPY -> ofTarget ? 1.0 / rows : result;
    };
  }
}
