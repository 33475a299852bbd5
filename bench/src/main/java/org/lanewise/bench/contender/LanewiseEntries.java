package org.lanewise.bench.contender;

import java.util.List;
import org.lanewise.kernels.Lanewise;

/** Lanewise by each of its entries. */
final class LanewiseEntries {
  private LanewiseEntries() {}

  static List<ContenderFactory> all() {
    return List.of(
        entry(
            Contenders.LANEWISE, "Lanewise", "its entries for arrays; 1 thread",
            Binding.products(FloatLanewise::arrays, DoubleLanewise::arrays),
            Binding.functions(FloatFunctions::lanewise, DoubleFunctions::lanewise),
            Binding.layers(FloatLayers::fused, DoubleLayers::fused),
            Binding.layerGradients(FloatLayerGradients::fused, DoubleLayerGradients::fused),
            Binding.gradients(FloatGradients::backward, DoubleGradients::backward),
            Binding.reductions(FloatReductions::lanewise, DoubleReductions::lanewise),
            Binding.softmaxes(FloatSoftmaxes::lanewise, DoubleSoftmaxes::lanewise),
            Binding.pairs(FloatPairs::lanewise, DoublePairs::lanewise)),
        entry(
            Contenders.LANEWISE_NN, "Lanewise NN",
            "the same product with neither operand transposed; 1 thread",
            Binding.products(
                product -> FloatLanewise.arrays(product.untransposed()),
                product -> DoubleLanewise.arrays(product.untransposed()))),
        entry(
            Contenders.LANEWISE_BARE, "Lanewise, product alone",
            "FloatGemm.gemm without an epilogue; 1 thread",
            Binding.layers(FloatLayers::bare, DoubleLayers::bare)),
        entry(
            Contenders.LANEWISE_UNFUSED, "Lanewise, unfused",
            "FloatGemm.gemm without an epilogue, then FloatBiasActivation; 1 thread",
            Binding.layers(FloatLayers::unfused, DoubleLayers::unfused),
            Binding.layerGradients(FloatLayerGradients::unfused, DoubleLayerGradients::unfused)),
        entry(
            Contenders.LANEWISE_THREADS, "Lanewise, 2 threads",
            "FloatGemm.gemm with a Workspace; 2 threads",
            Binding.products(FloatLanewise::twoThreads, DoubleLanewise::twoThreads)),
        entry(
            Contenders.LANEWISE_PACKED, "Lanewise, B packed",
            "FloatGemm.gemm with a PackedFloatMatrix; 1 thread",
            Binding.products(FloatLanewise::packed, DoubleLanewise::packed)),
        entry(
            Contenders.LANEWISE_BATCHED, "Lanewise, batched",
            "FloatGemm.gemmStridedBatched; 1 thread",
            Binding.products(FloatLanewise::batched, DoubleLanewise::batched)),
        entry(
            Contenders.LANEWISE_SEGMENTS, "Lanewise, segments",
            "FloatGemm.gemm over memory off the heap; 1 thread",
            Binding.products(FloatLanewise::segments, DoubleLanewise::segments)));
  }

  private static ContenderFactory entry(
      String id, String label, String how, Binding<?, ?>... bindings) {
    Lanewise.Info info = Lanewise.info();
    String description =
        "%s; %s provider, %d bits, micro-kernel %s"
            .formatted(how, info.provider(), info.vectorBits(), info.microKernel());
    return new BuiltIn(id, label, description, List.of(bindings));
  }
}
