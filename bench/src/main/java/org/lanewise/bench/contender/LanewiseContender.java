package org.lanewise.bench.contender;

import org.lanewise.bench.gemm.DoubleProduct;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.GemmShape;
import org.lanewise.kernels.DoubleGemm;
import org.lanewise.kernels.FloatGemm;
import org.lanewise.kernels.Lanewise;
import org.lanewise.kernels.Transpose;

/** Lanewise, called as a user would. */
final class LanewiseContender implements Contender {
  @Override
  public String description() {
    Lanewise.Info info = Lanewise.info();
    return "%s, %s provider, %d bits, micro-kernel %s; 1 thread"
        .formatted(
            FloatGemm.class.getName(), info.provider(), info.vectorBits(), info.microKernel());
  }

  @Override
  public TimedCall bind(FloatProduct product) {
    GemmShape s = product.shape();
    float[] a = product.a();
    float[] b = product.b();
    float[] c = product.c();
    return () -> FloatGemm.gemm(
        Transpose.NO, Transpose.NO, s.m(), s.n(), s.k(),
        1, a, 0, s.k(), b, 0, s.n(),
        0, c, 0, s.n());
  }

  @Override
  public TimedCall bind(DoubleProduct product) {
    GemmShape s = product.shape();
    double[] a = product.a();
    double[] b = product.b();
    double[] c = product.c();
    return () -> DoubleGemm.gemm(
        Transpose.NO, Transpose.NO, s.m(), s.n(), s.k(),
        1, a, 0, s.k(), b, 0, s.n(),
        0, c, 0, s.n());
  }

  static final class Factory implements ContenderFactory {
    @Override
    public String id() {
      return Contenders.LANEWISE;
    }

    @Override
    public String label() {
      return "Lanewise";
    }

    @Override
    public Contender open() {
      return new LanewiseContender();
    }
  }
}
