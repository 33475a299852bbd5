package org.lanewise.bench.contender;

import org.lanewise.bench.gemm.FloatLayerGradient;
import org.lanewise.bench.gemm.GemmShape;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.FloatBiasActivation;
import org.lanewise.kernels.FloatEpilogue;
import org.lanewise.kernels.Workspace;

/** Ways back through a layer, and through the activation of the layer before. */
final class FloatLayerGradients {
  private FloatLayerGradients() {}

  /** Derivative and bias gradient inside the product. */
  static TimedCall fused(FloatLayerGradient gradient) {
    FloatEpilogue epilogue =
        FloatEpilogue.NONE
            .withDerivative(
                gradient.function().activation(), gradient.saved(), 0, gradient.product().ldc())
            .withBiasGradient(gradient.db(), 0);
    return FloatLayers.product(gradient.product(), epilogue);
  }

  /** Derivative and bias gradient after the product. */
  static TimedCall unfused(FloatLayerGradient gradient) {
    TimedCall product = FloatLayers.product(gradient.product(), FloatEpilogue.NONE);
    Activation activation = gradient.function().activation();
    GemmShape s = gradient.product().shape();
    float[] saved = gradient.saved();
    float[] c = gradient.product().c();
    float[] db = gradient.db();
    int ldc = gradient.product().ldc();
    Workspace workspace = Workspace.serial();
    return () -> {
      product.run();
      FloatBiasActivation.backward(
          workspace, activation, s.m(), s.n(), saved, 0, ldc, c, 0, ldc, db, 0);
    };
  }
}
