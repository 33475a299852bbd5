package org.lanewise.bench.array;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.lanewise.bench.work.FloatArrays;
import org.lanewise.bench.work.MatrixForm;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Verdict;
import org.lanewise.bench.work.Work;

/** A matrix of logits, and a matrix of what is made of each of its rows. */
public final class FloatLogits implements Work {
  private final MatrixForm form;
  private final RowFunction function;
  private final float[] x;
  private final float[] y;
  private final int[] classes;
  private final float[] losses;

  /**
   * Makes the operands.
   *
   * @param operation the name of a {@link RowFunction}, in small letters
   */
  public FloatLogits(MatrixForm form, String operation, long seed) {
    this.form = form;
    this.function = RowFunction.valueOf(operation.replace(' ', '_').toUpperCase(Locale.ROOT));
    this.x = FloatArrays.random(form.arrayLength(), -5, 5, seed);
    this.y = new float[x.length];
    this.classes = new SplittableRandom(seed).ints(form.rows(), 0, form.columns()).toArray();
    this.losses = new float[form.rows()];
  }

  public MatrixForm form() {
    return form;
  }

  public RowFunction function() {
    return function;
  }

  public float[] x() {
    return x;
  }

  /** Receives the results. */
  public float[] y() {
    return y;
  }

  /** The right class of each row, for the cross-entropy. */
  public int[] classes() {
    return classes;
  }

  /** Receives the cross-entropy of each row. */
  public float[] losses() {
    return losses;
  }

  @Override
  public double operations() {
    return form.elements();
  }

  @Override
  public Verdict check(TimedCall call) {
    Arrays.fill(y, Float.NaN);
    Arrays.fill(losses, Float.NaN);
    call.run();
    Verdict verdict = Verdict.CORRECT;
    for (int i = 0; verdict.correct() && i < form.rows(); i++) {
      verdict = checkRow(i);
    }
    return verdict;
  }

  private Verdict checkRow(int i) {
    double[] row = new double[form.columns()];
    for (int j = 0; j < row.length; j++) {
      row[j] = x[i * form.ld() + j];
    }
    double relative = FloatArrays.sumBound(row.length);
    double logSumExp = Reduction.LOG_SUM_EXP.of(row);
    for (int j = 0; j < row.length; j++) {
      double expected = function.of(row, j, logSumExp, classes[i], form.rows());
      double bound = relative * function.size(expected, j == classes[i], form.rows());
      Verdict verdict =
          FloatArrays.compare(
              "y[" + i + ", " + j + "]", y[i * form.ld() + j], expected, bound);
      if (!verdict.correct()) {
        return verdict;
      }
    }
    double loss = logSumExp - row[classes[i]];
    return function == RowFunction.CROSS_ENTROPY
        ? FloatArrays.compare("loss[%d]".formatted(i), losses[i], loss, relative * (1 + loss))
        : Verdict.CORRECT;
  }
}
