package org.lanewise.bench.contender;

import dev.ludovic.netlib.blas.BLAS;
import org.lanewise.bench.gemm.DoubleProduct;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.GemmShape;

/**
 * A BLAS of netlib. BLAS is column-major, which sees a row-major matrix as its transpose: Cᵀ = Bᵀ ·
 * Aᵀ is the same product with the operands swapped, at no cost.
 */
record NetlibContender(BLAS blas, String description) implements Contender {
  @Override
  public TimedCall bind(FloatProduct product) {
    GemmShape s = product.shape();
    float[] a = product.a();
    float[] b = product.b();
    float[] c = product.c();
    return () -> blas.sgemm("N", "N", s.n(), s.m(), s.k(), 1, b, s.n(), a, s.k(), 0, c, s.n());
  }

  @Override
  public TimedCall bind(DoubleProduct product) {
    GemmShape s = product.shape();
    double[] a = product.a();
    double[] b = product.b();
    double[] c = product.c();
    return () -> blas.dgemm("N", "N", s.n(), s.m(), s.k(), 1, b, s.n(), a, s.k(), 0, c, s.n());
  }
}
