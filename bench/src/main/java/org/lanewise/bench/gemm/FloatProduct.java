package org.lanewise.bench.gemm;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Verdict;
import org.lanewise.bench.work.Work;
import org.lanewise.kernels.Transpose;

/**
 * The operands of one product C = op(A) · op(B), or of a batch of them, row-major: op(A) is m × k,
 * op(B) is k × n, C is m × n. Whoever multiplies shares them, so all see the same alignment.
 */
public final class FloatProduct implements Work {
  private final GemmForm form;
  private final int padding;
  private final float[] a;
  private final float[] b;
  private final float[] c;
  private FloatOffHeap offHeap;
  private FloatReference reference;

  private FloatProduct(GemmForm form, int padding, SplittableRandom random) {
    this.form = form;
    this.padding = padding;
    this.a = new float[elements(strideA())];
    this.b = new float[elements(strideB())];
    this.c = new float[elements(strideC())];
    fill(a, lda(), random);
    fill(b, ldb(), random);
  }

  /** Operands with elements evenly spread over −1 … 1, and without padding. */
  public static FloatProduct random(GemmForm form, long seed) {
    return random(form, 0, seed);
  }

  /** The same, each row followed by that many elements of padding, which are NaN. */
  public static FloatProduct random(GemmForm form, int padding, long seed) {
    return new FloatProduct(form, padding, new SplittableRandom(seed));
  }

  private int elements(int stride) {
    return Math.multiplyExact(form.batch(), stride);
  }

  private void fill(float[] values, int ld, SplittableRandom random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = i % ld < ld - padding ? 2 * random.nextFloat() - 1 : Float.NaN;
    }
  }

  private FloatProduct(GemmForm form, FloatProduct other) {
    this.form = form;
    this.padding = other.padding;
    this.a = new float[elements(strideA())];
    this.b = new float[elements(strideB())];
    this.c = other.c;
  }

  /** The same products with op(A) and op(B) stored as they are, without transposing; C is shared. */
  public FloatProduct untransposed() {
    GemmShape s = form.shape();
    FloatProduct plain =
        new FloatProduct(new GemmForm(s, Transpose.NO, Transpose.NO, form.batch()), this);
    for (int i = 0; i < form.batch(); i++) {
      copyRows(opA(i), s.k(), plain.a, i * plain.strideA(), plain.lda());
      copyRows(opB(i), s.n(), plain.b, i * plain.strideB(), plain.ldb());
    }
    return plain;
  }

  private static void copyRows(float[] from, int columns, float[] to, int offset, int ld) {
    for (int i = 0; i < from.length / columns; i++) {
      System.arraycopy(from, i * columns, to, offset + i * ld, columns);
    }
  }

  public GemmForm form() {
    return form;
  }

  public GemmShape shape() {
    return form.shape();
  }

  /** A as stored: m × k, or k × m if it is transposed; the array itself. */
  public float[] a() {
    return a;
  }

  /** B as stored: k × n, or n × k if it is transposed; the array itself. */
  public float[] b() {
    return b;
  }

  /** C, m × n; the array itself. */
  public float[] c() {
    return c;
  }

  public int lda() {
    return padding + (form.transA() == Transpose.NO ? form.shape().k() : form.shape().m());
  }

  public int ldb() {
    return padding + (form.transB() == Transpose.NO ? form.shape().n() : form.shape().k());
  }

  public int ldc() {
    return padding + form.shape().n();
  }

  /** Elements from one A of the batch to the next. */
  public int strideA() {
    return lda() * (form.transA() == Transpose.NO ? form.shape().m() : form.shape().k());
  }

  /** Elements from one B of the batch to the next. */
  public int strideB() {
    return ldb() * (form.transB() == Transpose.NO ? form.shape().k() : form.shape().n());
  }

  /** Elements from one C of the batch to the next. */
  public int strideC() {
    return ldc() * form.shape().m();
  }

  /** op(A) of one product of the batch, m × k without padding. */
  float[] opA(int index) {
    GemmShape s = form.shape();
    return plain(a, index * strideA(), lda(), form.transA(), s.m(), s.k());
  }

  /** op(B) of one product of the batch, k × n without padding. */
  float[] opB(int index) {
    GemmShape s = form.shape();
    return plain(b, index * strideB(), ldb(), form.transB(), s.k(), s.n());
  }

  private static float[] plain(
      float[] x, int offset, int ld, Transpose transpose, int rows, int columns) {
    float[] plain = new float[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        plain[i * columns + j] =
            x[offset + (transpose == Transpose.NO ? i * ld + j : j * ld + i)];
      }
    }
    return plain;
  }

  /** Copies of the operands outside the heap, for those who are faster there; made when first asked for. */
  public FloatOffHeap offHeap() {
    if (offHeap == null) {
      offHeap = new FloatOffHeap(this);
    }
    return offHeap;
  }

  @Override
  public double operations() {
    return form.flops();
  }

  @Override
  public Verdict check(TimedCall call) {
    if (call instanceof Pattern) {
      return Verdict.NOTHING_TO_CHECK;
    }
    if (reference == null) {
      reference = new FloatReference(this);
    }
    spoilResult();
    call.run();
    call.finish();
    return reference.check(c);
  }

  /** Fills C with NaN, so that an element which is not written cannot pass for right. */
  public void spoilResult() {
    Arrays.fill(c, Float.NaN);
  }
}
