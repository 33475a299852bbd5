package org.lanewise.bench.contender;

import dev.ludovic.netlib.blas.BLAS;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.gemm.GemmShape;
import org.lanewise.bench.work.TimedCall;

/**
 * A BLAS of netlib. BLAS is column-major, which sees a row-major matrix as its transpose: Cᵀ = Bᵀ ·
 * Aᵀ is the same product with the operands swapped, at no cost.
 */
final class FloatNetlib {
  private FloatNetlib() {}

  static TimedCall bind(BLAS blas, FloatProduct product) {
    GemmForm form = product.form();
    GemmShape s = form.shape();
    String transA = form.transposes().substring(0, 1);
    String transB = form.transposes().substring(1);
    float[] a = product.a();
    float[] b = product.b();
    float[] c = product.c();
    int lda = product.lda();
    int ldb = product.ldb();
    int ldc = product.ldc();
    return () -> blas.sgemm(transB, transA, s.n(), s.m(), s.k(), 1, b, ldb, a, lda, 0, c, ldc);
  }
}
