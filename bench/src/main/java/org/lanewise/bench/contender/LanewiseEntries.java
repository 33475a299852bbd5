package org.lanewise.bench.contender;

import java.util.List;
import java.util.function.Function;
import org.lanewise.bench.gemm.DoubleProduct;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.kernels.Lanewise;

/** Lanewise by each of its entries. */
final class LanewiseEntries {
  private LanewiseEntries() {}

  static List<ContenderFactory> all() {
    return List.of(
        entry(
            Contenders.LANEWISE, "Lanewise", "FloatGemm.gemm over arrays; 1 thread",
            FloatLanewise::arrays, DoubleLanewise::arrays),
        entry(
            Contenders.LANEWISE_NN, "Lanewise NN",
            "the same product with neither operand transposed; 1 thread",
            product -> FloatLanewise.arrays(product.untransposed()),
            product -> DoubleLanewise.arrays(product.untransposed())),
        entry(
            Contenders.LANEWISE_THREADS, "Lanewise, 2 threads",
            "FloatGemm.gemm with a Workspace; 2 threads",
            FloatLanewise::twoThreads, DoubleLanewise::twoThreads),
        entry(
            Contenders.LANEWISE_PACKED, "Lanewise, B packed",
            "FloatGemm.gemm with a PackedFloatMatrix; 1 thread",
            FloatLanewise::packed, DoubleLanewise::packed),
        entry(
            Contenders.LANEWISE_BATCHED, "Lanewise, batched",
            "FloatGemm.gemmStridedBatched; 1 thread",
            FloatLanewise::batched, DoubleLanewise::batched),
        entry(
            Contenders.LANEWISE_SEGMENTS, "Lanewise, segments",
            "FloatGemm.gemm over memory off the heap; 1 thread",
            FloatLanewise::segments, DoubleLanewise::segments));
  }

  private static ContenderFactory entry(
      String id,
      String label,
      String how,
      Function<FloatProduct, TimedCall> floats,
      Function<DoubleProduct, TimedCall> doubles) {
    Lanewise.Info info = Lanewise.info();
    String description =
        "%s; %s provider, %d bits, micro-kernel %s"
            .formatted(how, info.provider(), info.vectorBits(), info.microKernel());
    return new BuiltIn(id, label, description, floats, doubles);
  }
}
