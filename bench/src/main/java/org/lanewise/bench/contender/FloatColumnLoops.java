package org.lanewise.bench.contender;

import java.util.Arrays;
import org.lanewise.bench.array.FloatReduced;
import org.lanewise.bench.work.MatrixForm;
import org.lanewise.bench.work.TimedCall;

/** Plain loops that reduce columns: row after row, in the order in which the elements are stored. */
final class FloatColumnLoops {
  private FloatColumnLoops() {}

  static TimedCall of(FloatReduced reduced) {
    MatrixForm form = reduced.form();
    float[] x = reduced.x();
    float[] values = reduced.values();
    int[] indices = reduced.indices();
    return switch (reduced.reduction()) {
      case SUM -> () -> sum(form, x, values);
      case MAX -> () -> max(form, x, values);
      case ARGMAX -> () -> argmax(form, x, indices);
      case SUM_OF_SQUARES -> () -> squares(form, x, values);
      case VARIANCE -> {
        float[] means = new float[values.length];
        yield () -> variance(form, x, means, values);
      }
      case LOG_SUM_EXP -> null;
    };
  }

  private static void sum(MatrixForm form, float[] x, float[] sums) {
    int n = form.columns();
    Arrays.fill(sums, 0);
    for (int i = 0; i < form.rows(); i++) {
      int row = i * form.ld();
      for (int j = 0; j < n; j++) {
        sums[j] += x[row + j];
      }
    }
  }

  private static void max(MatrixForm form, float[] x, float[] max) {
    int n = form.columns();
    System.arraycopy(x, 0, max, 0, n);
    for (int i = 1; i < form.rows(); i++) {
      int row = i * form.ld();
      for (int j = 0; j < n; j++) {
        max[j] = Math.max(max[j], x[row + j]);
      }
    }
  }

  private static void argmax(MatrixForm form, float[] x, int[] at) {
    int n = form.columns();
    int ld = form.ld();
    Arrays.fill(at, 0);
    for (int i = 1; i < form.rows(); i++) {
      for (int j = 0; j < n; j++) {
        if (x[i * ld + j] > x[at[j] * ld + j]) {
          at[j] = i;
        }
      }
    }
  }

  private static void squares(MatrixForm form, float[] x, float[] sums) {
    int n = form.columns();
    Arrays.fill(sums, 0);
    for (int i = 0; i < form.rows(); i++) {
      int row = i * form.ld();
      for (int j = 0; j < n; j++) {
        sums[j] += x[row + j] * x[row + j];
      }
    }
  }

  private static void variance(MatrixForm form, float[] x, float[] means, float[] variances) {
    int n = form.columns();
    sum(form, x, means);
    divide(means, form.rows());
    Arrays.fill(variances, 0);
    for (int i = 0; i < form.rows(); i++) {
      int row = i * form.ld();
      for (int j = 0; j < n; j++) {
        float deviation = x[row + j] - means[j];
        variances[j] += deviation * deviation;
      }
    }
    divide(variances, form.rows());
  }

  private static void divide(float[] values, int divisor) {
    for (int j = 0; j < values.length; j++) {
      values[j] /= divisor;
    }
  }
}
