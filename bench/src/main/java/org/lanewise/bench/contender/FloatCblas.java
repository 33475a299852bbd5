package org.lanewise.bench.contender;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import org.lanewise.bench.gemm.ElementType;
import org.lanewise.bench.gemm.FloatOffHeap;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.GemmShape;
import org.lanewise.kernels.Transpose;

/**
 * The products of a native BLAS, called in the way that was measured to be the fastest from Java:
 * critical, with operands off the heap whose addresses are passed as numbers. (Arrays of the heap cost
 * 6 ns a call more, of 40, and up to 5 % where the library reads them in place: they do not start at a
 * cache line.)
 */
final class FloatCblas {
  private static final FunctionDescriptor GEMM =
      FunctionDescriptor.ofVoid(
          JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT,
          JAVA_FLOAT, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT,
          JAVA_FLOAT, JAVA_LONG, JAVA_INT);
  private static final FunctionDescriptor GEMV =
      FunctionDescriptor.ofVoid(
          JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT,
          JAVA_FLOAT, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT,
          JAVA_FLOAT, JAVA_LONG, JAVA_INT);

  private final MethodHandle gemm;
  private final MethodHandle gemv;

  FloatCblas(NativeLibrary library) {
    gemm = library.critical("cblas_" + ElementType.FLOAT.routine("gemm"), GEMM);
    gemv = library.critical("cblas_" + ElementType.FLOAT.routine("gemv"), GEMV);
  }

  /** A product with a vector is a call of gemv, as a C programmer would write; a batch is a loop. */
  TimedCall bind(FloatProduct product) {
    GemmShape s = product.shape();
    if (product.form().batch() > 1 || (s.m() > 1 && s.n() > 1)) {
      return matrices(product);
    }
    return s.m() == 1 ? rowTimesMatrix(product) : matrixTimesColumn(product);
  }

  /** Calls the native function; what it computes must be fetched into the product's C. */
  private abstract static class NativeCall implements TimedCall {
    private final FloatOffHeap operands;
    final long a;
    final long b;
    final long c;

    NativeCall(FloatProduct product) {
      operands = product.offHeap();
      a = operands.a().address();
      b = operands.b().address();
      c = operands.c().address();
    }

    abstract void call() throws Throwable;

    @Override
    public final void run() {
      try {
        call();
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public final void finish() {
      operands.fetchResult();
    }
  }

  private TimedCall matrices(FloatProduct product) {
    GemmShape s = product.shape();
    int transA = Cblas.transpose(product.form().transA());
    int transB = Cblas.transpose(product.form().transB());
    int lda = product.lda();
    int ldb = product.ldb();
    int ldc = product.ldc();
    int batch = product.form().batch();
    long strideA = product.strideA() * (long) Float.BYTES;
    long strideB = product.strideB() * (long) Float.BYTES;
    long strideC = product.strideC() * (long) Float.BYTES;
    return new NativeCall(product) {
      @Override
      void call() throws Throwable {
        for (int i = 0; i < batch; i++) {
          gemm.invokeExact(
              Cblas.ROW_MAJOR, transA, transB, s.m(), s.n(), s.k(),
              1f, a + i * strideA, lda, b + i * strideB, ldb,
              0f, c + i * strideC, ldc);
        }
      }
    };
  }

  /** C = a · op(B) is the column op(B)ᵀ · a. */
  private TimedCall rowTimesMatrix(FloatProduct product) {
    GemmShape s = product.shape();
    boolean stored = product.form().transB() == Transpose.NO;
    int trans = Cblas.transpose(stored ? Transpose.YES : Transpose.NO);
    int rows = stored ? s.k() : s.n();
    int columns = stored ? s.n() : s.k();
    int ldb = product.ldb();
    int stepA = product.form().transA() == Transpose.NO ? 1 : product.lda();
    return new NativeCall(product) {
      @Override
      void call() throws Throwable {
        gemv.invokeExact(Cblas.ROW_MAJOR, trans, rows, columns, 1f, b, ldb, a, stepA, 0f, c, 1);
      }
    };
  }

  private TimedCall matrixTimesColumn(FloatProduct product) {
    GemmShape s = product.shape();
    boolean stored = product.form().transA() == Transpose.NO;
    int trans = Cblas.transpose(product.form().transA());
    int rows = stored ? s.m() : s.k();
    int columns = stored ? s.k() : s.m();
    int lda = product.lda();
    int stepB = product.form().transB() == Transpose.NO ? product.ldb() : 1;
    int stepC = product.ldc();
    return new NativeCall(product) {
      @Override
      void call() throws Throwable {
        gemv.invokeExact(Cblas.ROW_MAJOR, trans, rows, columns, 1f, a, lda, b, stepB, 0f, c, stepC);
      }
    };
  }
}
