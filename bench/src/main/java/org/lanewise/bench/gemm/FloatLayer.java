package org.lanewise.bench.gemm;

import org.lanewise.bench.work.FloatArrays;
import org.lanewise.bench.work.Nonlinearity;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Verdict;
import org.lanewise.bench.work.Work;

/** A dense layer forward: C = f(A · B + bias), a bias per column. */
public final class FloatLayer implements Work {
  private final FloatProduct product;
  private final Nonlinearity function;
  private final float[] bias;
  private FloatReference reference;

  public FloatLayer(GemmForm form, Nonlinearity function, long seed) {
    this.product = FloatProduct.random(form, seed);
    this.function = function;
    this.bias = FloatArrays.random(form.shape().n(), -1, 1, seed + 1);
  }

  public FloatProduct product() {
    return product;
  }

  public Nonlinearity function() {
    return function;
  }

  public float[] bias() {
    return bias;
  }

  /** Those of the product: the rest is what must cost next to nothing. */
  @Override
  public double operations() {
    return product.operations();
  }

  @Override
  public Verdict check(TimedCall call) {
    if (call instanceof Pattern) {
      return Verdict.NOTHING_TO_CHECK;
    }
    if (reference == null) {
      reference = new FloatReference(product, (i, j, sum) -> function.of(sum + bias[j]));
    }
    product.spoilResult();
    call.run();
    return reference.check(product.c());
  }
}
