package org.lanewise.bench.contender;

import org.lanewise.bench.array.FloatLogits;
import org.lanewise.bench.work.MatrixForm;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.kernels.FloatSoftmax;
import org.lanewise.kernels.Workspace;

/** Ways to compute softmax and what is built on it. */
final class FloatSoftmaxes {
  private static final int NO_CLASS = -100;

  private FloatSoftmaxes() {}

  static TimedCall lanewise(FloatLogits logits) {
    MatrixForm form = logits.form();
    int m = form.rows();
    int n = form.columns();
    int ld = form.ld();
    float[] x = logits.x();
    float[] y = logits.y();
    int[] classes = logits.classes();
    float[] losses = logits.losses();
    Workspace workspace = Workspace.serial();
    return switch (logits.function()) {
      case SOFTMAX -> () -> FloatSoftmax.softmax(workspace, m, n, x, 0, ld, y, 0, ld);
      case LOG_SOFTMAX -> () -> FloatSoftmax.logSoftmax(workspace, m, n, x, 0, ld, y, 0, ld);
      case CROSS_ENTROPY -> () -> FloatSoftmax.crossEntropy(
          workspace, m, n, x, 0, ld, classes, 0, NO_CLASS, 0, losses, 0, y, 0, ld);
    };
  }

  /** Row by row: the greatest, the powers, their sum, then what was asked for. */
  @SuppressWarnings("cast") // the double twin casts double to double
  static TimedCall loops(FloatLogits logits) {
    MatrixForm form = logits.form();
    int n = form.columns();
    float[] x = logits.x();
    float[] y = logits.y();
    return () -> {
      for (int i = 0; i < form.rows(); i++) {
        int row = i * form.ld();
        float max = FloatReductions.max(x, row, n);
        float sum = 0;
        for (int j = row; j < row + n; j++) {
          y[j] = (float) Math.exp(x[j] - max);
          sum += y[j];
        }
        finishRow(logits, i, max, sum);
      }
    };
  }

  @SuppressWarnings("cast") // the double twin casts double to double
  private static void finishRow(FloatLogits logits, int i, float max, float sum) {
    int rows = logits.form().rows();
    int row = i * logits.form().ld();
    int end = row + logits.form().columns();
    float[] x = logits.x();
    float[] y = logits.y();
    float log = (float) Math.log(sum);
    switch (logits.function()) {
      case SOFTMAX -> {
        for (int j = row; j < end; j++) {
          y[j] /= sum;
        }
      }
      case LOG_SOFTMAX -> {
        for (int j = row; j < end; j++) {
          y[j] = x[j] - max - log;
        }
      }
      case CROSS_ENTROPY -> {
        int target = row + logits.classes()[i];
        logits.losses()[i] = log - (x[target] - max);
        for (int j = row; j < end; j++) {
          y[j] = (y[j] / sum - (j == target ? 1 : 0)) / rows;
        }
      }
    }
  }
}
