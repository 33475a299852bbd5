package org.lanewise.bench.contender;

import org.lanewise.bench.array.FloatReduced;
import org.lanewise.bench.pattern.FloatTraffic;
import org.lanewise.bench.work.MatrixForm;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.kernels.FloatColumnReduction;
import org.lanewise.kernels.Workspace;

/** Ways to reduce a matrix. */
final class FloatReductions {
  private FloatReductions() {}

  static TimedCall lanewise(FloatReduced reduced) {
    MatrixForm form = reduced.form();
    float[] x = reduced.x();
    float[] values = reduced.values();
    Workspace workspace = Workspace.serial();
    return () -> FloatColumnReduction.sum(
        workspace, form.rows(), form.columns(), x, 0, form.ld(), values, 0);
  }

  /** Reads the same elements, as fast as can be. */
  static Pattern read(FloatReduced reduced) {
    MatrixForm form = reduced.form();
    float[] x = reduced.x();
    FloatTraffic traffic = new FloatTraffic();
    if (form.gap() == 0) {
      return () -> traffic.sum(x);
    }
    return () -> traffic.sum(x, form.rows(), form.columns(), form.ld());
  }

  /** One row or column after the other, element by element. */
  static TimedCall loops(FloatReduced reduced) {
    float[] x = reduced.x();
    float[] values = reduced.values();
    int[] indices = reduced.indices();
    int length = reduced.length();
    int step = reduced.step();
    return switch (reduced.reduction()) {
      case SUM -> () -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = sum(x, reduced.start(i), length, step);
        }
      };
      case MAX -> () -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = max(x, reduced.start(i), length, step);
        }
      };
      case ARGMAX -> () -> {
        for (int i = 0; i < values.length; i++) {
          indices[i] = argmax(x, reduced.start(i), length, step);
        }
      };
      case SUM_OF_SQUARES -> () -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = squares(x, reduced.start(i), length, step, 0);
        }
      };
      case VARIANCE -> () -> {
        for (int i = 0; i < values.length; i++) {
          int start = reduced.start(i);
          float mean = sum(x, start, length, step) / length;
          values[i] = squares(x, start, length, step, mean) / length;
        }
      };
      case LOG_SUM_EXP -> () -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = logSumExp(x, reduced.start(i), length, step);
        }
      };
    };
  }

  private static float sum(float[] x, int start, int length, int step) {
    float sum = 0;
    for (int p = 0; p < length; p++) {
      sum += x[start + p * step];
    }
    return sum;
  }

  private static float max(float[] x, int start, int length, int step) {
    float max = x[start];
    for (int p = 1; p < length; p++) {
      float value = x[start + p * step];
      if (value > max) {
        max = value;
      }
    }
    return max;
  }

  private static int argmax(float[] x, int start, int length, int step) {
    int at = 0;
    for (int p = 1; p < length; p++) {
      if (x[start + p * step] > x[start + at * step]) {
        at = p;
      }
    }
    return at;
  }

  private static float squares(float[] x, int start, int length, int step, float mean) {
    float sum = 0;
    for (int p = 0; p < length; p++) {
      float deviation = x[start + p * step] - mean;
      sum += deviation * deviation;
    }
    return sum;
  }

  @SuppressWarnings("cast") // the double twin casts double to double
  private static float logSumExp(float[] x, int start, int length, int step) {
    float max = max(x, start, length, step);
    float sum = 0;
    for (int p = 0; p < length; p++) {
      sum += (float) Math.exp(x[start + p * step] - max);
    }
    return max + (float) Math.log(sum);
  }
}
