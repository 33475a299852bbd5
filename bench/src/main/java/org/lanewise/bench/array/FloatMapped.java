package org.lanewise.bench.array;

import java.util.Arrays;
import org.lanewise.bench.work.FloatArrays;
import org.lanewise.bench.work.MatrixForm;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Verdict;
import org.lanewise.bench.work.Work;

/** An array, and what a function makes of each of its elements. */
public final class FloatMapped implements Work {
  /** In ULP: this is to find what is wrong, not what is inaccurate. */
  private static final double TOLERANCE = 32;

  private final ElementaryFunction function;
  private final float[] x;
  private final float[] y;

  public FloatMapped(MatrixForm form, ElementaryFunction function, long seed) {
    this.function = function;
    this.x = FloatArrays.random(form.elements(), function.low(), function.high(), seed);
    this.y = new float[x.length];
  }

  public ElementaryFunction function() {
    return function;
  }

  /** The arguments. */
  public float[] x() {
    return x;
  }

  /** Receives the results. */
  public float[] y() {
    return y;
  }

  @Override
  public double operations() {
    return x.length;
  }

  @Override
  @SuppressWarnings("cast") // not redundant for both element types
  public Verdict check(TimedCall call) {
    Arrays.fill(y, Float.NaN);
    call.run();
    for (int i = 0; i < x.length; i++) {
      double expected = function.of(x[i]);
      double bound = TOLERANCE * Math.ulp((float) expected);
      Verdict verdict =
          FloatArrays.compare("f(%s)".formatted(x[i]), y[i], expected, bound);
      if (!verdict.correct()) {
        return verdict;
      }
    }
    return Verdict.CORRECT;
  }
}
