package org.lanewise.bench.contender;

import dev.ludovic.netlib.blas.BLAS;
import org.lanewise.bench.gemm.FloatLayer;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.gemm.GemmShape;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.kernels.FloatBiasActivation;
import org.lanewise.kernels.FloatEpilogue;
import org.lanewise.kernels.FloatGemm;
import org.lanewise.kernels.Workspace;

/** Ways to compute a layer forward. */
final class FloatLayers {
  private static final double ROOT_TWO = Math.sqrt(2);

  private FloatLayers() {}

  private static FloatEpilogue epilogue(FloatLayer layer) {
    return FloatEpilogue.NONE
        .withColumnBias(layer.bias(), 0)
        .withActivation(layer.function().activation());
  }

  /** Bias and activation inside the product. */
  static TimedCall fused(FloatLayer layer) {
    return product(layer.product(), epilogue(layer));
  }

  /** The product alone. */
  static Pattern bare(FloatLayer layer) {
    return product(layer.product(), FloatEpilogue.NONE)::run;
  }

  /** Bias and activation after the product. */
  static TimedCall unfused(FloatLayer layer) {
    TimedCall product = product(layer.product(), FloatEpilogue.NONE);
    FloatEpilogue epilogue = epilogue(layer);
    Workspace workspace = Workspace.serial();
    GemmShape s = layer.product().shape();
    float[] c = layer.product().c();
    int ldc = layer.product().ldc();
    return () -> {
      product.run();
      FloatBiasActivation.apply(workspace, s.m(), s.n(), c, 0, ldc, epilogue);
    };
  }

  /** A product with an epilogue of Lanewise. */
  static TimedCall product(FloatProduct product, FloatEpilogue epilogue) {
    GemmForm form = product.form();
    GemmShape s = form.shape();
    float[] a = product.a();
    float[] b = product.b();
    float[] c = product.c();
    int lda = product.lda();
    int ldb = product.ldb();
    int ldc = product.ldc();
    Workspace workspace = Workspace.serial();
    return () -> FloatGemm.gemm(
        workspace, form.transA(), form.transB(), s.m(), s.n(), s.k(),
        1, a, 0, lda, b, 0, ldb,
        0, c, 0, ldc, epilogue);
  }

  /** A product of netlib, then loops as one writes them where nothing else is at hand. */
  static TimedCall withLoops(BLAS blas, FloatLayer layer) {
    TimedCall product = FloatNetlib.bind(blas, layer.product());
    float[] bias = layer.bias();
    float[] c = layer.product().c();
    Runnable activation = activation(layer, c);
    return () -> {
      product.run();
      addToRows(bias, c);
      activation.run();
    };
  }

  private static void addToRows(float[] bias, float[] c) {
    for (int at = 0; at < c.length; at += bias.length) {
      for (int j = 0; j < bias.length; j++) {
        c[at + j] += bias[j];
      }
    }
  }

  @SuppressWarnings("cast") // the double twin casts double to double
  private static Runnable activation(FloatLayer layer, float[] c) {
    return switch (layer.function()) {
      case RELU -> () -> {
        for (int i = 0; i < c.length; i++) {
          c[i] = Math.max(c[i], 0);
        }
      };
      case TANH -> () -> {
        for (int i = 0; i < c.length; i++) {
          c[i] = (float) Math.tanh(c[i]);
        }
      };
      case SIGMOID -> () -> {
        for (int i = 0; i < c.length; i++) {
          c[i] = (float) (1 / (1 + Math.exp(-c[i])));
        }
      };
      case GELU -> () -> {
        for (int i = 0; i < c.length; i++) {
          c[i] = (float) (c[i] * (1 + erf(c[i] / ROOT_TWO)) / 2);
        }
      };
    };
  }

  /** Within 1.5·10⁻⁷ (Abramowitz and Stegun, 7.1.26). */
  private static double erf(double x) {
    double t = 1 / (1 + 0.3275911 * Math.abs(x));
    double p = 1.061405429;
    p = p * t - 1.453152027;
    p = p * t + 1.421413741;
    p = p * t - 0.284496736;
    p = p * t + 0.254829592;
    return Math.copySign(1 - p * t * Math.exp(-x * x), x);
  }
}
