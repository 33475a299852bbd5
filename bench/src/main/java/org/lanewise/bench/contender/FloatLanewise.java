package org.lanewise.bench.contender;

import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.gemm.GemmShape;
import org.lanewise.kernels.FloatEpilogue;
import org.lanewise.kernels.FloatGemm;
import org.lanewise.kernels.Lanewise;
import org.lanewise.kernels.Workspace;

/** Lanewise's entries, called as a user would. */
final class FloatLanewise {
  private FloatLanewise() {}

  /** The entry everybody starts with; a batch is a loop. */
  static TimedCall arrays(FloatProduct product) {
    GemmForm form = product.form();
    GemmShape s = form.shape();
    float[] a = product.a();
    float[] b = product.b();
    float[] c = product.c();
    int lda = product.lda();
    int ldb = product.ldb();
    int ldc = product.ldc();
    int strideA = product.strideA();
    int strideB = product.strideB();
    int strideC = product.strideC();
    int batch = form.batch();
    return () -> {
      for (int i = 0; i < batch; i++) {
        FloatGemm.gemm(
            form.transA(), form.transB(), s.m(), s.n(), s.k(),
            1, a, i * strideA, lda, b, i * strideB, ldb,
            0, c, i * strideC, ldc);
      }
    };
  }

  /** One product with a helper. */
  static TimedCall twoThreads(FloatProduct product) {
    GemmForm form = product.form();
    GemmShape s = form.shape();
    Workspace workspace = Workspace.with(TwoThreads.parallelism());
    float[] a = product.a();
    float[] b = product.b();
    float[] c = product.c();
    int lda = product.lda();
    int ldb = product.ldb();
    int ldc = product.ldc();
    return () -> FloatGemm.gemm(
        workspace, form.transA(), form.transB(), s.m(), s.n(), s.k(),
        1, a, 0, lda, b, 0, ldb,
        0, c, 0, ldc, FloatEpilogue.NONE);
  }
}
