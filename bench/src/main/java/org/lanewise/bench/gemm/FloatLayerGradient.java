package org.lanewise.bench.gemm;

import java.util.Arrays;
import org.lanewise.bench.work.FloatArrays;
import org.lanewise.bench.work.Nonlinearity;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Verdict;
import org.lanewise.bench.work.Work;

/**
 * A dense layer's gradient by what the layer before it computed, and that one's gradient by its bias:
 * C = (A · op(B)) ⊙ f′(saved), db[j] = Σᵢ C[i, j].
 */
public final class FloatLayerGradient implements Work {
  private final FloatProduct product;
  private final Nonlinearity function;
  private final float[] saved;
  private final float[] db;
  private FloatReference reference;

  public FloatLayerGradient(GemmForm form, Nonlinearity function, long seed) {
    this.product = FloatProduct.random(form, seed);
    this.function = function;
    this.saved = FloatArrays.random(product.c().length, -1, 1, seed + 1);
    this.db = new float[form.shape().n()];
  }

  public FloatProduct product() {
    return product;
  }

  public Nonlinearity function() {
    return function;
  }

  /** What the forward pass kept of the layer before: m × n. */
  public float[] saved() {
    return saved;
  }

  public float[] db() {
    return db;
  }

  /** Those of the product: the rest is what must cost next to nothing. */
  @Override
  public double operations() {
    return product.operations();
  }

  @Override
  public Verdict check(TimedCall call) {
    int n = db.length;
    if (reference == null) {
      reference =
          new FloatReference(
              product, (i, j, sum) -> sum * function.derivative(saved[i * n + j]));
    }
    product.spoilResult();
    Arrays.fill(db, Float.NaN);
    call.run();
    Verdict verdict = reference.check(product.c());
    return verdict.correct() ? FloatArrays.checkColumnSums(product.c(), n, n, db) : verdict;
  }
}
