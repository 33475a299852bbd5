package org.lanewise.bench.paired;

import org.lanewise.bench.contender.Contender;
import org.lanewise.bench.contender.Pattern;
import org.lanewise.bench.contender.TimedCall;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.FloatReference;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.gemm.Verdict;
import org.lanewise.bench.pattern.FloatPeak;

/** A product of floats. */
final class FloatCase implements GemmCase {
  private static final long SEED = 42;

  private final FloatProduct product;
  private final FloatReference reference;
  private final FloatPeak peak = new FloatPeak();

  FloatCase(GemmForm form) {
    product = FloatProduct.random(form, SEED);
    reference = new FloatReference(product);
  }

  @Override
  public TimedCall bind(Contender contender) {
    return contender.bind(product);
  }

  @Override
  public TimedCall peak() {
    return peak::run;
  }

  @Override
  public double peakFlops() {
    return FloatPeak.flops();
  }

  @Override
  public Verdict check(TimedCall call) {
    if (call instanceof Pattern) {
      return new Verdict(true, "nothing to check");
    }
    product.spoilResult();
    call.run();
    call.finish();
    return reference.check(product.c());
  }
}
