package org.lanewise.bench.array;

import java.util.Locale;
import org.lanewise.bench.work.FloatArrays;
import org.lanewise.bench.work.MatrixForm;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Verdict;
import org.lanewise.bench.work.Work;

/**
 * Two vectors, and what optimizers do with them: {@code result = x · y}, {@code result = |x|}, {@code y +=
 * ALPHA·x}, {@code x *= ALPHA}, again and again.
 */
public final class FloatPair implements Work {
  /** Whose powers stay what they are. */
  public static final float ALPHA = -1;

  private final VectorOperation operation;
  private final float[] xBefore;
  private final float[] yBefore;
  private final float[] x;
  private final float[] y;
  private float result;

  /** Makes the vectors: positive, or their product might be smaller than what rounding may cost. */
  public FloatPair(MatrixForm form, String operation, long seed) {
    this.operation = VectorOperation.valueOf(operation.toUpperCase(Locale.ROOT));
    this.xBefore = FloatArrays.random(form.elements(), 0.5, 1, seed);
    this.yBefore = FloatArrays.random(form.elements(), 0.5, 1, seed + 1);
    this.x = xBefore.clone();
    this.y = yBefore.clone();
  }

  public VectorOperation operation() {
    return operation;
  }

  public float[] x() {
    return x;
  }

  public float[] y() {
    return y;
  }

  /** Takes a result that is a number. */
  public void result(float value) {
    result = value;
  }

  /** The number that was taken last. */
  public float result() {
    return result;
  }

  @Override
  public double operations() {
    return operation.moved() * x.length;
  }

  @Override
  public Verdict check(TimedCall call) {
    if (call instanceof Pattern) {
      return Verdict.NOTHING_TO_CHECK;
    }
    System.arraycopy(xBefore, 0, x, 0, x.length);
    System.arraycopy(yBefore, 0, y, 0, y.length);
    result = Float.NaN;
    call.run();
    return switch (operation) {
      case DOT -> checkSum(xBefore, yBefore, false);
      case NORM -> checkSum(xBefore, xBefore, true);
      case AXPY -> checkElements(y, yBefore, 1, xBefore, ALPHA);
      case SCALE -> checkElements(x, xBefore, ALPHA, yBefore, 0);
    };
  }

  @SuppressWarnings("cast") // not redundant for both element types
  private Verdict checkSum(float[] a, float[] b, boolean root) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    double bound = FloatArrays.sumBound(a.length) * sum;
    return root
        ? FloatArrays.compare("norm²", (double) result * result, sum, 2 * bound)
        : FloatArrays.compare("dot", result, sum, bound);
  }

  private static Verdict checkElements(float[] z, float[] a, double alpha, float[] b, double beta) {
    for (int i = 0; i < z.length; i++) {
      double expected = alpha * a[i] + beta * b[i];
      Verdict verdict =
          FloatArrays.compare("element " + i, z[i], expected, 2 * Math.ulp(1.0f));
      if (!verdict.correct()) {
        return verdict;
      }
    }
    return Verdict.CORRECT;
  }
}
