package org.lanewise.bench.contender;

import java.util.List;
import java.util.function.Function;
import org.lanewise.bench.gemm.DoubleProduct;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.kernels.FloatGemm;
import org.lanewise.kernels.Lanewise;

/**
 * Lanewise by one of its entries.
 *
 * @param how what is special about this entry, for its description
 */
record LanewiseFactory(
    String id,
    String label,
    String how,
    Function<FloatProduct, TimedCall> floats,
    Function<DoubleProduct, TimedCall> doubles)
    implements
      ContenderFactory {

  static List<ContenderFactory> all() {
    return List.of(
        new LanewiseFactory(
            Contenders.LANEWISE,
            "Lanewise",
            "1 thread",
            FloatLanewise::arrays,
            DoubleLanewise::arrays));
  }

  @Override
  public Contender open() {
    Lanewise.Info info = Lanewise.info();
    String description =
        "%s, %s provider, %d bits, micro-kernel %s; %s"
            .formatted(
                FloatGemm.class.getName(),
                info.provider(),
                info.vectorBits(),
                info.microKernel(),
                how);
    return Contender.of(description, floats, doubles);
  }
}
