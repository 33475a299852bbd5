package org.lanewise.bench.contender;

import java.util.Optional;
import java.util.function.Function;
import org.lanewise.bench.array.DoubleGradient;
import org.lanewise.bench.array.DoubleLogits;
import org.lanewise.bench.array.DoubleMapped;
import org.lanewise.bench.array.DoublePair;
import org.lanewise.bench.array.DoubleReduced;
import org.lanewise.bench.array.FloatGradient;
import org.lanewise.bench.array.FloatLogits;
import org.lanewise.bench.array.FloatMapped;
import org.lanewise.bench.array.FloatPair;
import org.lanewise.bench.array.FloatReduced;
import org.lanewise.bench.gemm.DoubleLayer;
import org.lanewise.bench.gemm.DoubleLayerGradient;
import org.lanewise.bench.gemm.DoubleProduct;
import org.lanewise.bench.gemm.FloatLayer;
import org.lanewise.bench.gemm.FloatLayerGradient;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Work;

/**
 * How a contender does one sort of work, in both types. What makes a call of the operands may return
 * null: there is no way to do that.
 */
record Binding<F extends Work, D extends Work>(
    Class<F> floats,
    Function<F, TimedCall> floatCalls,
    Class<D> doubles,
    Function<D, TimedCall> doubleCalls) {

  static Binding<?, ?> products(
      Function<FloatProduct, TimedCall> floats, Function<DoubleProduct, TimedCall> doubles) {
    return new Binding<>(FloatProduct.class, floats, DoubleProduct.class, doubles);
  }

  static Binding<?, ?> functions(
      Function<FloatMapped, TimedCall> floats, Function<DoubleMapped, TimedCall> doubles) {
    return new Binding<>(FloatMapped.class, floats, DoubleMapped.class, doubles);
  }

  static Binding<?, ?> layers(
      Function<FloatLayer, TimedCall> floats, Function<DoubleLayer, TimedCall> doubles) {
    return new Binding<>(FloatLayer.class, floats, DoubleLayer.class, doubles);
  }

  static Binding<?, ?> layerGradients(
      Function<FloatLayerGradient, TimedCall> floats,
      Function<DoubleLayerGradient, TimedCall> doubles) {
    return new Binding<>(FloatLayerGradient.class, floats, DoubleLayerGradient.class, doubles);
  }

  static Binding<?, ?> gradients(
      Function<FloatGradient, TimedCall> floats, Function<DoubleGradient, TimedCall> doubles) {
    return new Binding<>(FloatGradient.class, floats, DoubleGradient.class, doubles);
  }

  static Binding<?, ?> reductions(
      Function<FloatReduced, TimedCall> floats, Function<DoubleReduced, TimedCall> doubles) {
    return new Binding<>(FloatReduced.class, floats, DoubleReduced.class, doubles);
  }

  static Binding<?, ?> softmaxes(
      Function<FloatLogits, TimedCall> floats, Function<DoubleLogits, TimedCall> doubles) {
    return new Binding<>(FloatLogits.class, floats, DoubleLogits.class, doubles);
  }

  static Binding<?, ?> pairs(
      Function<FloatPair, TimedCall> floats, Function<DoublePair, TimedCall> doubles) {
    return new Binding<>(FloatPair.class, floats, DoublePair.class, doubles);
  }

  Optional<TimedCall> bind(Work work) {
    if (floats.isInstance(work)) {
      return Optional.ofNullable(floatCalls.apply(floats.cast(work)));
    }
    return doubles.isInstance(work)
        ? Optional.ofNullable(doubleCalls.apply(doubles.cast(work)))
        : Optional.empty();
  }
}
