package org.lanewise.bench.contender;

import org.lanewise.bench.array.FloatReduced;
import org.lanewise.bench.array.Reduction;
import org.lanewise.bench.pattern.FloatTraffic;
import org.lanewise.bench.work.MatrixForm;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.kernels.FloatColumnReduction;
import org.lanewise.kernels.FloatRowReduction;
import org.lanewise.kernels.Workspace;

/** Ways to reduce a matrix. */
final class FloatReductions {
  private FloatReductions() {}

  /** An entry of Lanewise: all but two have the same arguments. */
  @FunctionalInterface
  private interface Entry {
    void reduce(
        Workspace workspace, int m, int n, float[] x, int xOffset, int ldx, float[] y, int yOffset);
  }

  static TimedCall lanewise(FloatReduced reduced) {
    MatrixForm form = reduced.form();
    int m = form.rows();
    int n = form.columns();
    int ld = form.ld();
    float[] x = reduced.x();
    Workspace workspace = Workspace.serial();
    if (reduced.reduction() == Reduction.ARGMAX) {
      int[] index = reduced.indices();
      return reduced.byRow()
          ? () -> FloatRowReduction.argmax(workspace, m, n, x, 0, ld, index, 0)
          : () -> FloatColumnReduction.argmax(workspace, m, n, x, 0, ld, index, 0);
    }
    Entry entry = reduced.byRow() ? byRow(reduced.reduction()) : byColumn(reduced.reduction());
    float[] values = reduced.values();
    return () -> entry.reduce(workspace, m, n, x, 0, ld, values, 0);
  }

  private static Entry byRow(Reduction reduction) {
    return switch (reduction) {
      case SUM -> FloatRowReduction::sum;
      case MAX -> FloatRowReduction::max;
      case SUM_OF_SQUARES -> FloatRowReduction::sumOfSquares;
      case VARIANCE -> FloatRowReduction::variance;
      case LOG_SUM_EXP -> FloatRowReduction::logSumExp;
      case ARGMAX -> throw new IllegalArgumentException("gives indices");
    };
  }

  private static Entry byColumn(Reduction reduction) {
    return switch (reduction) {
      case SUM -> FloatColumnReduction::sum;
      case MAX -> FloatColumnReduction::max;
      case SUM_OF_SQUARES -> FloatColumnReduction::sumOfSquares;
      case VARIANCE -> FloatColumnReduction::variance;
      case LOG_SUM_EXP, ARGMAX -> throw new IllegalArgumentException("not of columns, or indices");
    };
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

  /** Element by element. */
  static TimedCall loops(FloatReduced reduced) {
    return reduced.byRow() ? rowLoops(reduced) : FloatColumnLoops.of(reduced);
  }

  private static TimedCall rowLoops(FloatReduced reduced) {
    int n = reduced.form().columns();
    int ld = reduced.form().ld();
    float[] x = reduced.x();
    float[] values = reduced.values();
    int[] indices = reduced.indices();
    return switch (reduced.reduction()) {
      case SUM -> () -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = sum(x, i * ld, n);
        }
      };
      case MAX -> () -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = max(x, i * ld, n);
        }
      };
      case ARGMAX -> () -> {
        for (int i = 0; i < values.length; i++) {
          indices[i] = argmax(x, i * ld, n);
        }
      };
      case SUM_OF_SQUARES -> () -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = squares(x, i * ld, n, 0);
        }
      };
      case VARIANCE -> () -> {
        for (int i = 0; i < values.length; i++) {
          int start = i * ld;
          float mean = sum(x, start, n) / n;
          values[i] = squares(x, start, n, mean) / n;
        }
      };
      case LOG_SUM_EXP -> () -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = logSumExp(x, i * ld, n);
        }
      };
    };
  }

  private static float sum(float[] x, int start, int length) {
    float sum = 0;
    for (int p = 0; p < length; p++) {
      sum += x[start + p];
    }
    return sum;
  }

  static float max(float[] x, int start, int length) {
    float max = x[start];
    for (int p = 1; p < length; p++) {
      float value = x[start + p];
      if (value > max) {
        max = value;
      }
    }
    return max;
  }

  private static int argmax(float[] x, int start, int length) {
    int at = 0;
    for (int p = 1; p < length; p++) {
      if (x[start + p] > x[start + at]) {
        at = p;
      }
    }
    return at;
  }

  private static float squares(float[] x, int start, int length, float mean) {
    float sum = 0;
    for (int p = 0; p < length; p++) {
      float deviation = x[start + p] - mean;
      sum += deviation * deviation;
    }
    return sum;
  }

  @SuppressWarnings("cast") // the double twin casts double to double
  private static float logSumExp(float[] x, int start, int length) {
    float max = max(x, start, length);
    float sum = 0;
    for (int p = 0; p < length; p++) {
      sum += (float) Math.exp(x[start + p] - max);
    }
    return max + (float) Math.log(sum);
  }
}
