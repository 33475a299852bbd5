package org.lanewise.bench.contender;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import org.lanewise.bench.gemm.FloatOffHeap;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.gemm.GemmShape;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.kernels.Transpose;

/**
 * The products of a native BLAS, called in the way that was measured to be the fastest from Java:
 * critical, with operands off the heap whose addresses are passed as numbers. (Arrays of the heap
 * cost 6 ns a call more, of 40, and up to 5 % where the library reads them in place: they do not
 * start at a cache line.)
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
  private static final FunctionDescriptor GEMM_BATCH =
      FunctionDescriptor.ofVoid(
          JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT,
          JAVA_FLOAT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT,
          JAVA_FLOAT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT);

  private FloatCblas() {}

  /** A product with a vector is a call of gemv, as a C programmer would write; a batch is a loop. */
  static TimedCall bind(NativeLibrary library, FloatProduct product) {
    GemmShape s = product.shape();
    if (product.form().batch() > 1 || (s.m() > 1 && s.n() > 1)) {
      return matrices(library, product);
    }
    return s.m() == 1 ? rowTimesMatrix(library, product) : matrixTimesColumn(library, product);
  }

  private static MethodHandle function(
      NativeLibrary library, String routine, FunctionDescriptor descriptor) {
    return library.critical("cblas_" + ElementType.FLOAT.routine(routine), descriptor);
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

  private static TimedCall matrices(NativeLibrary library, FloatProduct product) {
    MethodHandle gemm = function(library, "gemm", GEMM);
    GemmForm form = product.form();
    GemmShape s = form.shape();
    int transA = Cblas.transpose(form.transA());
    int transB = Cblas.transpose(form.transB());
    int lda = product.lda();
    int ldb = product.ldb();
    int ldc = product.ldc();
    long strideA = product.strideA() * (long) Float.BYTES;
    long strideB = product.strideB() * (long) Float.BYTES;
    long strideC = product.strideC() * (long) Float.BYTES;
    return new NativeCall(product) {
      @Override
      void call() throws Throwable {
        for (int i = 0; i < form.batch(); i++) {
          gemm.invokeExact(
              Cblas.ROW_MAJOR, transA, transB, s.m(), s.n(), s.k(),
              1f, a + i * strideA, lda, b + i * strideB, ldb,
              0f, c + i * strideC, ldc);
        }
      }
    };
  }

  /** All products of a batch in one call, which is oneMKL's own. */
  static TimedCall bindBatch(NativeLibrary library, FloatProduct product) {
    MethodHandle gemmBatch = function(library, "gemm_batch_strided", GEMM_BATCH);
    GemmForm form = product.form();
    GemmShape s = form.shape();
    int transA = Cblas.transpose(form.transA());
    int transB = Cblas.transpose(form.transB());
    int lda = product.lda();
    int ldb = product.ldb();
    int ldc = product.ldc();
    int strideA = product.strideA();
    int strideB = product.strideB();
    int strideC = product.strideC();
    return new NativeCall(product) {
      @Override
      void call() throws Throwable {
        gemmBatch.invokeExact(
            Cblas.ROW_MAJOR, transA, transB, s.m(), s.n(), s.k(),
            1f, a, lda, strideA, b, ldb, strideB,
            0f, c, ldc, strideC, form.batch());
      }
    };
  }

  /** C = a · op(B) is the column op(B)ᵀ · a. */
  private static TimedCall rowTimesMatrix(NativeLibrary library, FloatProduct product) {
    MethodHandle gemv = function(library, "gemv", GEMV);
    GemmShape s = product.shape();
    boolean plain = product.form().transB() == Transpose.NO;
    int trans = Cblas.transpose(plain ? Transpose.YES : Transpose.NO);
    int rows = plain ? s.k() : s.n();
    int columns = plain ? s.n() : s.k();
    int ldb = product.ldb();
    int stepA = product.form().transA() == Transpose.NO ? 1 : product.lda();
    return new NativeCall(product) {
      @Override
      void call() throws Throwable {
        gemv.invokeExact(Cblas.ROW_MAJOR, trans, rows, columns, 1f, b, ldb, a, stepA, 0f, c, 1);
      }
    };
  }

  private static TimedCall matrixTimesColumn(NativeLibrary library, FloatProduct product) {
    MethodHandle gemv = function(library, "gemv", GEMV);
    GemmShape s = product.shape();
    boolean plain = product.form().transA() == Transpose.NO;
    int trans = Cblas.transpose(product.form().transA());
    int rows = plain ? s.m() : s.k();
    int columns = plain ? s.k() : s.m();
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
