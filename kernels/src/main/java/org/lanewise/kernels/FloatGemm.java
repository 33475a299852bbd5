package org.lanewise.kernels;

import java.lang.foreign.MemorySegment;
import org.lanewise.kernels.internal.Arguments;
import org.lanewise.kernels.internal.SegmentArguments;
import org.lanewise.kernels.internal.epilogue.FloatStripEpilogue;
import org.lanewise.kernels.internal.gemm.FloatProduct;
import org.lanewise.kernels.internal.gemm.FloatShared;

/**
 * Matrix products in single precision: C = alpha·op(A)·op(B) + beta·C, BLAS's {@code sgemm} for
 * row-major matrices.
 *
 * <p><b>Definition.</b> k is cut into blocks of 512 (256 in double precision). For every element, s_b
 * is a chain of fused multiply-adds from +0 over ascending k inside block b. The first block gives c =
 * alpha·s₀ when beta = 0, else c = fma(alpha, s₀, beta·c) with beta·c rounded; each later block c =
 * fma(alpha, s_b, c). So an element depends on its row of op(A), its column of op(B), k, alpha and beta,
 * and on nothing else: not on m, n, the position, strides or the machine.
 *
 * <p><b>Accuracy.</b> With u = 2⁻²⁴ (2⁻⁵³ in double precision), the computed element differs from the
 * exact one by at most (min(k, K block) + number of blocks + 2)·u·(|alpha|·Σₚ|a[i, p]·b[p, j]| +
 * |beta·c[i, j]|) to first order in u (Higham, "Accuracy and Stability of Numerical Algorithms", §3.5),
 * as long as nothing overflows or underflows.
 *
 * <p><b>BLAS semantics.</b> With beta = 0, C is not read and may hold NaN; with alpha = 0 or k = 0, A
 * and B are not read and C becomes beta·C. Otherwise NaN and infinities propagate as the definition
 * says; zeros are not skipped. With m = 0 or n = 0 nothing of C is written.
 */
public final class FloatGemm {
  private static final FloatStripEpilogue NO_EPILOGUE = FloatEpilogue.NONE.strip();

  private FloatGemm() {}

  /**
   * Computes C = alpha·op(A)·op(B) + beta·C on the calling thread, with scratch memory from a small
   * pool shared by all callers.
   *
   * @param transA whether A is stored as op(A), m × k, or transposed, k × m
   * @param transB whether B is stored as op(B), k × n, or transposed, n × k
   * @param m rows of C
   * @param n columns of C
   * @param k columns of op(A) and rows of op(B)
   * @param alpha scales the product
   * @param a holds A from {@code aOffset} on
   * @param lda leading dimension of A, at least max(1, its columns as stored)
   * @param b holds B from {@code bOffset} on
   * @param ldb leading dimension of B, at least max(1, its columns as stored)
   * @param beta scales C
   * @param c holds C from {@code cOffset} on; shares no element with A or B
   * @param ldc leading dimension of C, at least max(1, n)
   * @throws NullPointerException if an array or a flag is null
   * @throws IllegalArgumentException if a size is negative, a leading dimension too small, or C shares
   *     an element with A or B (exact for equal leading dimensions; interleaved matrices of different
   *     leading dimensions are refused)
   * @throws IndexOutOfBoundsException if an operand does not lie inside its array
   */
  public static void gemm(
      Transpose transA, Transpose transB, int m, int n, int k,
      float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb,
      float beta, float[] c, int cOffset, int ldc) {
    FloatGemmArguments.check(
        transA, transB, m, n, k, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    Workspace workspace = WorkspacePool.acquire();
    try {
      workspace.floatProducts().gemm(
          transA, transB, m, n, k,
          alpha, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc, NO_EPILOGUE);
    } finally {
      workspace.release();
    }
  }

  /**
   * Computes C = alpha·op(A)·op(B) + beta·C as {@link #gemm(Transpose, Transpose, int, int, int, float,
   * float[], int, int, float[], int, int, float, float[], int, int)} does, then applies the epilogue to
   * rows of C that are still in cache.
   *
   * @param workspace scratch memory
   * @param epilogue bias, activation and the like, or their way back; {@link FloatEpilogue#NONE} for none
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException also if a leading dimension of the epilogue is too small, an operand
   *     of it shares an element with C, or an output of it one with any other operand
   * @throws IndexOutOfBoundsException also if an operand of the epilogue does not lie inside its array
   * @throws IllegalStateException if the workspace is in use by another call
   */
  public static void gemm(
      Workspace workspace, Transpose transA, Transpose transB, int m, int n, int k,
      float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb,
      float beta, float[] c, int cOffset, int ldc,
      FloatEpilogue epilogue) {
    Arguments.notNull(workspace, "workspace");
    FloatGemmArguments.check(
        transA, transB, m, n, k, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    FloatGemmArguments.check(
        epilogue, transA, transB, m, n, k, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    workspace.acquire();
    try {
      workspace.floatProducts().gemm(
          transA, transB, m, n, k,
          alpha, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc, epilogue.strip());
    } finally {
      workspace.release();
    }
  }

  /**
   * Computes C = alpha·op(A)·op(B) + beta·C and its epilogue with an op(B) that was packed before; the
   * bits are those of the product with the matrix it was packed from.
   *
   * <p>Saves the packing, which is most of the work when few rows are multiplied with a transposed B.
   *
   * @param n columns of C and of op(B)
   * @param k columns of op(A) and rows of op(B)
   * @param b op(B)
   * @throws IllegalArgumentException also if b is not k × n
   * @see #gemm(Workspace, Transpose, Transpose, int, int, int, float, float[], int, int, float[], int,
   *     int, float, float[], int, int, FloatEpilogue)
   */
  public static void gemm(
      Workspace workspace, Transpose transA, int m, int n, int k,
      float alpha, float[] a, int aOffset, int lda,
      PackedFloatMatrix b,
      float beta, float[] c, int cOffset, int ldc,
      FloatEpilogue epilogue) {
    Arguments.notNull(workspace, "workspace");
    FloatGemmArguments.check(transA, m, n, k, a, aOffset, lda, b, c, cOffset, ldc);
    FloatGemmArguments.check(epilogue, transA, m, n, k, a, aOffset, lda, c, cOffset, ldc);
    workspace.acquire();
    try {
      FloatShared products = workspace.floatProducts();
      FloatProduct product = products.product();
      product.set(m, n, k, alpha, beta, epilogue.strip(), 1);
      product.a.set(transA, a, aOffset, lda, 0);
      b.describeTo(product.b);
      product.c.set(Transpose.NO, c, cOffset, ldc, 0);
      products.compute(true);
    } finally {
      workspace.release();
    }
  }

  /**
   * Computes Cᵢ = alpha·op(Aᵢ)·op(Bᵢ) + beta·Cᵢ for each i &lt; batch, where Aᵢ starts at {@code aOffset
   * + i * aStride}, and so on; the bits are those of as many single products.
   *
   * <p>Made for many small products: arguments are checked once, and helpers share a long batch.
   *
   * @param workspace scratch memory
   * @param transA whether each A is stored as op(A), m × k, or transposed, k × m
   * @param transB whether each B is stored as op(B), k × n, or transposed, n × k
   * @param m rows of each C
   * @param n columns of each C
   * @param k columns of each op(A) and rows of each op(B)
   * @param alpha scales the products
   * @param a holds the first A from {@code aOffset} on
   * @param lda leading dimension of each A, at least max(1, its columns as stored)
   * @param aStride distance between the first elements of neighbouring As; 0 for one A in all products
   * @param b holds the first B from {@code bOffset} on
   * @param ldb leading dimension of each B, at least max(1, its columns as stored)
   * @param bStride distance between the first elements of neighbouring Bs; 0 for one B in all products
   * @param beta scales each C
   * @param c holds the first C from {@code cOffset} on; the Cs share no element with each other, an A
   *     or a B
   * @param ldc leading dimension of each C, at least max(1, n)
   * @param cStride distance between the first elements of neighbouring Cs: at least (m − 1)·ldc + n, so
   *     that they lie one behind the other, or at least n if all lie side by side within ldc
   * @param batch how many products
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if a size or a stride is negative, a leading dimension too small,
   *     {@code cStride} neither of the two, or a C shares an element with an A or a B (decided by the
   *     smallest matrix that holds all Cs, and all As or Bs; exact for equal leading dimensions if
   *     neighbours lie side by side or whole rows apart, else matrices whose extents overlap are refused)
   * @throws IndexOutOfBoundsException if an operand does not lie inside its array
   * @throws IllegalStateException if the workspace is in use by another call
   */
  public static void gemmStridedBatched(
      Workspace workspace, Transpose transA, Transpose transB, int m, int n, int k,
      float alpha, float[] a, int aOffset, int lda, int aStride,
      float[] b, int bOffset, int ldb, int bStride,
      float beta, float[] c, int cOffset, int ldc, int cStride, int batch) {
    Arguments.notNull(workspace, "workspace");
    FloatGemmArguments.checkBatch(
        transA, transB, m, n, k, a, aOffset, lda, aStride, b, bOffset, ldb, bStride,
        c, cOffset, ldc, cStride, batch);
    workspace.acquire();
    try {
      FloatShared products = workspace.floatProducts();
      FloatProduct product = products.product();
      product.set(m, n, k, alpha, beta, NO_EPILOGUE, batch);
      product.a.set(transA, a, aOffset, lda, aStride);
      product.b.set(transB, b, bOffset, ldb, bStride);
      product.c.set(Transpose.NO, c, cOffset, ldc, cStride);
      products.compute(true);
    } finally {
      workspace.release();
    }
  }

  /**
   * Computes C = alpha·op(A)·op(B) + beta·C and its epilogue on operands in segments: heap, native or
   * memory-mapped; the bits are those of the product of arrays. Elements are in native byte order.
   *
   * <p>Segments are copied where data is packed anyway, a few rows at a time, and computed on in arrays:
   * about as fast as arrays are from n = 256 on, less so below. If a segment is confined to the calling
   * thread, that thread computes alone.
   *
   * @param a holds A from {@code aOffset} on, counted in elements
   * @param b holds B from {@code bOffset} on, counted in elements
   * @param c holds C from {@code cOffset} on, counted in elements; shares no memory with A or B, be it
   *     through another segment (two mappings of one file are not recognised)
   * @throws IllegalArgumentException also if c is read-only, or a segment is not aligned to elements, as
   *     a view of a byte array never is
   * @throws IllegalStateException also if the arena of a segment is closed
   * @throws WrongThreadException if a segment is confined to another thread
   * @throws IndexOutOfBoundsException if an operand does not lie inside its segment
   * @see #gemm(Workspace, Transpose, Transpose, int, int, int, float, float[], int, int, float[], int,
   *     int, float, float[], int, int, FloatEpilogue)
   */
  public static void gemm(
      Workspace workspace, Transpose transA, Transpose transB, int m, int n, int k,
      float alpha, MemorySegment a, long aOffset, int lda,
      MemorySegment b, long bOffset, int ldb,
      float beta, MemorySegment c, long cOffset, int ldc,
      FloatEpilogue epilogue) {
    Arguments.notNull(workspace, "workspace");
    FloatGemmArguments.check(
        transA, transB, m, n, k, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    FloatGemmArguments.check(
        epilogue, transA, transB, m, n, k, a, aOffset, lda, b, bOffset, ldb, c, cOffset, ldc);
    boolean shareable =
        SegmentArguments.isShareable(a) && SegmentArguments.isShareable(b)
            && SegmentArguments.isShareable(c);
    workspace.acquire();
    try {
      FloatShared products = workspace.floatProducts();
      FloatProduct product = products.product();
      product.set(m, n, k, alpha, beta, epilogue.strip(), 1);
      product.a.set(transA, a, aOffset, lda);
      product.b.set(transB, b, bOffset, ldb);
      product.c.set(Transpose.NO, c, cOffset, ldc);
      products.compute(shareable);
    } finally {
      workspace.release();
    }
  }
}
