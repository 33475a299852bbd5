package org.lanewise.bench.array;

import java.util.Arrays;
import org.lanewise.bench.work.FloatArrays;
import org.lanewise.bench.work.MatrixForm;
import org.lanewise.bench.work.Nonlinearity;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Verdict;
import org.lanewise.bench.work.Work;

/**
 * The way back through bias and activation: dz = dy ⊙ f′(saved) in place of dy, db[j] = Σᵢ dz[i, j].
 *
 * <p>What is timed works in place, again and again. So dy is left as zeros, which stay what they are:
 * other values would become subnormal sooner or later.
 */
public final class FloatGradient implements Work {
  private static final double TOLERANCE = 16 * Math.ulp(1.0f);

  private final MatrixForm form;
  private final Nonlinearity function;
  private final float[] saved;
  private final float[] dy;
  private final float[] db;
  private final long seed;

  public FloatGradient(MatrixForm form, Nonlinearity function, long seed) {
    this.form = form;
    this.function = function;
    this.saved = FloatArrays.random(form.arrayLength(), -1, 1, seed);
    this.dy = new float[form.arrayLength()];
    this.db = new float[form.columns()];
    this.seed = seed;
  }

  public MatrixForm form() {
    return form;
  }

  public Nonlinearity function() {
    return function;
  }

  public float[] saved() {
    return saved;
  }

  public float[] dy() {
    return dy;
  }

  public float[] db() {
    return db;
  }

  /** Two elements read, one written. */
  @Override
  public double operations() {
    return 3.0 * form.elements();
  }

  @Override
  public Verdict check(TimedCall call) {
    if (call instanceof Pattern) {
      return Verdict.NOTHING_TO_CHECK;
    }
    float[] before = FloatArrays.random(dy.length, -1, 1, seed + 1);
    System.arraycopy(before, 0, dy, 0, dy.length);
    Arrays.fill(db, Float.NaN);
    call.run();
    Verdict verdict = checkElements(before);
    if (verdict.correct()) {
      verdict = FloatArrays.checkColumnSums(dy, form.columns(), form.ld(), db);
    }
    Arrays.fill(dy, 0);
    return verdict;
  }

  private Verdict checkElements(float[] before) {
    for (int i = 0; i < form.rows(); i++) {
      for (int j = 0; j < form.columns(); j++) {
        int at = i * form.ld() + j;
        double expected = before[at] * function.derivative(saved[at]);
        Verdict verdict =
            FloatArrays.compare(
                "dz[%d, %d]".formatted(i, j), dy[at], expected, TOLERANCE);
        if (!verdict.correct()) {
          return verdict;
        }
      }
    }
    return Verdict.CORRECT;
  }
}
