package org.lanewise.bench.contender;

import java.util.function.Function;
import org.lanewise.bench.gemm.DoubleProduct;
import org.lanewise.bench.gemm.FloatProduct;

/** A contender that needs nothing but this JVM: an entry of Lanewise, or a pattern. */
record BuiltIn(
    String id,
    String label,
    String description,
    Function<FloatProduct, TimedCall> floats,
    Function<DoubleProduct, TimedCall> doubles)
    implements
      ContenderFactory {

  @Override
  public Contender open() {
    return Contender.of(description, floats, doubles);
  }
}
