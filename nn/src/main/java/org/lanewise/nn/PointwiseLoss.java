package org.lanewise.nn;

/**
 * Losses which compare each prediction y with its own target value t, for {@link
 * Samples#withTargets}: summed over the outputs of a sample, mean over the batch.
 *
 * <p>PyTorch's losses of these names take the mean over the outputs too: for n outputs their values
 * and gradients are 1/n of these.
 */
public enum PointwiseLoss implements Loss {
  /** (y − t)², with derivative 2·(y − t). {@link #HALF_MEAN_SQUARED_ERROR} has the ½. */
  MEAN_SQUARED_ERROR {
    @Override
    double value(double y, double t) {
      return (y - t) * (y - t);
    }

    @Override
    double derivative(double y, double t) {
      return 2 * (y - t);
    }
  },

  /** ½·(y − t)², with derivative y − t. */
  HALF_MEAN_SQUARED_ERROR {
    @Override
    double value(double y, double t) {
      return 0.5 * (y - t) * (y - t);
    }

    @Override
    double derivative(double y, double t) {
      return y - t;
    }
  },

  /** |y − t|, with derivative ±1, and 0 where y = t. */
  MEAN_ABSOLUTE_ERROR {
    @Override
    double value(double y, double t) {
      return Math.abs(y - t);
    }

    @Override
    double derivative(double y, double t) {
      return Math.signum(y - t);
    }
  },

  /**
   * −t·ln p − (1 − t)·ln(1 − p) with p = 1 / (1 + e⁻ʸ), and derivative p − t: binary cross-entropy
   * of the logit y against the probability t. Computed as max(y, 0) − t·y + ln(1 +
   * e<sup>−|y|</sup>), which no logit overflows. The last layer's activation is the identity.
   *
   * <p>A prediction is right where y &gt; 0 for t &gt; ½ and y &lt; 0 otherwise; a row is, where
   * all its predictions are.
   */
  SIGMOID_CROSS_ENTROPY {
    @Override
    double value(double y, double t) {
      return Math.max(y, 0) - t * y + StrictMath.log1p(StrictMath.exp(-Math.abs(y)));
    }

    @Override
    double derivative(double y, double t) {
      double e = StrictMath.exp(-Math.abs(y));
      return (y < 0 ? e : 1) / (1 + e) - t;
    }
  };

  abstract double value(double y, double t);

  /** The derivative of {@link #value} by y. */
  abstract double derivative(double y, double t);

  @Override
  @SuppressWarnings("cast") // the double twin casts double to double
  public double evaluate(int m, float[] y, Samples samples, int row, float[] dy) {
    Checks.notNull(samples, "samples");
    samples.checkBatch(m, y, "y", row);
    samples.checkBatch(m, dy, "dy", row);
    float[] targets = samples.targets();
    Checks.notSame(dy, "dy", targets, "targets");
    int n = samples.outputs();
    double sum = 0;
    for (int i = 0; i < m * n; i++) {
      double prediction = y[i];
      double target = targets[row * n + i];
      sum += value(prediction, target);
      dy[i] = (float) (derivative(prediction, target) / m);
    }
    return sum / m;
  }

  @Override
  public double countCorrect(int m, float[] y, Samples samples, int row) {
    Checks.notNull(samples, "samples");
    samples.checkBatch(m, y, "y", row);
    float[] targets = samples.targets();
    if (this != SIGMOID_CROSS_ENTROPY) {
      return Double.NaN;
    }
    int n = samples.outputs();
    int count = 0;
    for (int i = 0; i < m; i++) {
      boolean right = true;
      for (int j = i * n; j < (i + 1) * n; j++) {
        right &= targets[row * n + j] > 0.5 ? y[j] > 0 : y[j] < 0;
      }
      count += right ? 1 : 0;
    }
    return count;
  }
}
