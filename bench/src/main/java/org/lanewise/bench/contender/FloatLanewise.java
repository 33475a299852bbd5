package org.lanewise.bench.contender;

import org.lanewise.bench.gemm.FloatOffHeap;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.kernels.FloatEpilogue;
import org.lanewise.kernels.FloatGemm;
import org.lanewise.kernels.PackedFloatMatrix;
import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.Workspace;

/** Lanewise's entries, called as a user would. */
final class FloatLanewise {
  private FloatLanewise() {}

  /** A call with its arguments, by their names in the entries. */
  private abstract static class Call implements TimedCall {
    final Transpose transA;
    final Transpose transB;
    final int m;
    final int n;
    final int k;
    final float[] a;
    final float[] b;
    final float[] c;
    final int lda;
    final int ldb;
    final int ldc;

    Call(FloatProduct product) {
      GemmForm form = product.form();
      transA = form.transA();
      transB = form.transB();
      m = form.shape().m();
      n = form.shape().n();
      k = form.shape().k();
      a = product.a();
      b = product.b();
      c = product.c();
      lda = product.lda();
      ldb = product.ldb();
      ldc = product.ldc();
    }
  }

  /** The entry everybody starts with; a batch is a loop. */
  static TimedCall arrays(FloatProduct product) {
    int batch = product.form().batch();
    int strideA = product.strideA();
    int strideB = product.strideB();
    int strideC = product.strideC();
    return new Call(product) {
      @Override
      public void run() {
        for (int i = 0; i < batch; i++) {
          FloatGemm.gemm(
              transA, transB, m, n, k,
              1, a, i * strideA, lda, b, i * strideB, ldb,
              0, c, i * strideC, ldc);
        }
      }
    };
  }

  /** One product with a helper. */
  static TimedCall twoThreads(FloatProduct product) {
    Workspace workspace = Workspace.with(TwoThreads.parallelism());
    return new Call(product) {
      @Override
      public void run() {
        FloatGemm.gemm(
            workspace, transA, transB, m, n, k,
            1, a, 0, lda, b, 0, ldb,
            0, c, 0, ldc, FloatEpilogue.NONE);
      }
    };
  }

  /** One product with B packed beforehand. */
  static TimedCall packed(FloatProduct product) {
    Workspace workspace = Workspace.serial();
    return new Call(product) {
      private final PackedFloatMatrix packed = PackedFloatMatrix.pack(transB, k, n, b, 0, ldb);

      @Override
      public void run() {
        FloatGemm.gemm(
            workspace, transA, m, n, k,
            1, a, 0, lda, packed,
            0, c, 0, ldc, FloatEpilogue.NONE);
      }
    };
  }

  /** A batch at once. */
  static TimedCall batched(FloatProduct product) {
    Workspace workspace = Workspace.serial();
    int batch = product.form().batch();
    int strideA = product.strideA();
    int strideB = product.strideB();
    int strideC = product.strideC();
    return new Call(product) {
      @Override
      public void run() {
        FloatGemm.gemmStridedBatched(
            workspace, transA, transB, m, n, k,
            1, a, 0, lda, strideA, b, 0, ldb, strideB,
            0, c, 0, ldc, strideC, batch);
      }
    };
  }

  /** One product of operands off the heap. */
  static TimedCall segments(FloatProduct product) {
    Workspace workspace = Workspace.serial();
    FloatOffHeap operands = product.offHeap();
    return new Call(product) {
      @Override
      public void run() {
        FloatGemm.gemm(
            workspace, transA, transB, m, n, k,
            1, operands.a(), 0, lda, operands.b(), 0, ldb,
            0, operands.c(), 0, ldc, FloatEpilogue.NONE);
      }

      @Override
      public void finish() {
        operands.fetchResult();
      }
    };
  }
}
