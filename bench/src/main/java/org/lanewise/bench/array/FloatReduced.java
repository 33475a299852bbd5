package org.lanewise.bench.array;

import java.util.Arrays;
import java.util.Locale;
import org.lanewise.bench.work.FloatArrays;
import org.lanewise.bench.work.MatrixForm;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Verdict;
import org.lanewise.bench.work.Work;

/**
 * A matrix, of whose every row or column one number is wanted. Its elements are positive: a sum that
 * nearly cancels is smaller than what rounding may cost, so that no check could tell it from 0.
 */
public final class FloatReduced implements Work {
  private final MatrixForm form;
  private final boolean byRow;
  private final Reduction reduction;
  private final float[] x;
  private final float[] values;
  private final int[] indices;
  private double[] expected;
  private double[] bound;

  /**
   * Makes the operands.
   *
   * @param operation {@code row} or {@code column} and the name of a {@link Reduction}, in small letters
   */
  public FloatReduced(MatrixForm form, String operation, long seed) {
    String[] words = operation.split(" ", 2);
    this.form = form;
    this.byRow = words[0].equals("row");
    this.reduction = Reduction.valueOf(words[1].replace(' ', '_').toUpperCase(Locale.ROOT));
    this.x = FloatArrays.random(form.arrayLength(), 0.5, 1.5, seed);
    this.values = new float[byRow ? form.rows() : form.columns()];
    this.indices = new int[values.length];
  }

  public MatrixForm form() {
    return form;
  }

  public boolean byRow() {
    return byRow;
  }

  public Reduction reduction() {
    return reduction;
  }

  public float[] x() {
    return x;
  }

  /** Receives the numbers, unless they are indices. */
  public float[] values() {
    return values;
  }

  /** Receives the numbers if they are indices. */
  public int[] indices() {
    return indices;
  }

  /** Every element is read. */
  @Override
  public double operations() {
    return form.elements();
  }

  @Override
  public Verdict check(TimedCall call) {
    if (call instanceof Pattern) {
      return Verdict.NOTHING_TO_CHECK;
    }
    if (expected == null) {
      reduce();
    }
    Arrays.fill(values, Float.NaN);
    Arrays.fill(indices, -1);
    call.run();
    for (int i = 0; i < values.length; i++) {
      double computed = reduction == Reduction.ARGMAX ? indices[i] : values[i];
      Verdict verdict =
          FloatArrays.compare("result " + i, computed, expected[i], bound[i]);
      if (!verdict.correct()) {
        return verdict;
      }
    }
    return Verdict.CORRECT;
  }

  private void reduce() {
    expected = new double[values.length];
    bound = new double[values.length];
    double[] elements = new double[byRow ? form.columns() : form.rows()];
    for (int i = 0; i < values.length; i++) {
      for (int p = 0; p < elements.length; p++) {
        elements[p] = byRow ? x[i * form.ld() + p] : x[p * form.ld() + i];
      }
      expected[i] = reduction.of(elements);
      bound[i] = FloatArrays.sumBound(elements.length) * reduction.size(elements);
    }
  }
}
