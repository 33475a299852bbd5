package org.lanewise.bench.paired;

import org.lanewise.bench.array.DoubleGradient;
import org.lanewise.bench.array.DoubleLogits;
import org.lanewise.bench.array.DoubleMapped;
import org.lanewise.bench.array.DoublePair;
import org.lanewise.bench.array.DoubleReduced;
import org.lanewise.bench.array.ElementaryFunction;
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
import org.lanewise.bench.work.Nonlinearity;
import org.lanewise.bench.work.Work;

/** Makes the operands of a case. */
public final class Works {
  private static final long SEED = 42;

  private Works() {}

  public static Work of(CaseKey key) {
    return switch (key.type()) {
      case FLOAT -> floats(key);
      case DOUBLE -> doubles(key);
    };
  }

  private static Work floats(CaseKey key) {
    return switch (key.kind()) {
      case PRODUCT -> FloatProduct.random(key.productForm(), SEED);
      case FUNCTION -> new FloatMapped(
          key.matrixForm(), ElementaryFunction.of(key.operation()), SEED);
      case EPILOGUE -> new FloatLayer(
          key.productForm(), Nonlinearity.of(key.operation()), SEED);
      case BACKWARD_EPILOGUE -> new FloatLayerGradient(
          key.productForm(), Nonlinearity.of(key.operation()), SEED);
      case BACKWARD -> new FloatGradient(
          key.matrixForm(), Nonlinearity.of(key.operation()), SEED);
      case REDUCTION -> new FloatReduced(key.matrixForm(), key.operation(), SEED);
      case SOFTMAX -> new FloatLogits(key.matrixForm(), key.operation(), SEED);
      case VECTORS -> new FloatPair(key.matrixForm(), key.operation(), SEED);
    };
  }

  private static Work doubles(CaseKey key) {
    return switch (key.kind()) {
      case PRODUCT -> DoubleProduct.random(key.productForm(), SEED);
      case FUNCTION -> new DoubleMapped(
          key.matrixForm(), ElementaryFunction.of(key.operation()), SEED);
      case EPILOGUE -> new DoubleLayer(
          key.productForm(), Nonlinearity.of(key.operation()), SEED);
      case BACKWARD_EPILOGUE -> new DoubleLayerGradient(
          key.productForm(), Nonlinearity.of(key.operation()), SEED);
      case BACKWARD -> new DoubleGradient(
          key.matrixForm(), Nonlinearity.of(key.operation()), SEED);
      case REDUCTION -> new DoubleReduced(key.matrixForm(), key.operation(), SEED);
      case SOFTMAX -> new DoubleLogits(key.matrixForm(), key.operation(), SEED);
      case VECTORS -> new DoublePair(key.matrixForm(), key.operation(), SEED);
    };
  }
}
