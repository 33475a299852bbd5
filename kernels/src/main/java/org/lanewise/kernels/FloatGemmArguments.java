package org.lanewise.kernels;

import java.lang.foreign.MemorySegment;
import org.lanewise.kernels.internal.Arguments;
import org.lanewise.kernels.internal.SegmentArguments;

/** What {@link FloatGemm} refuses: the checks of its forms. */
final class FloatGemmArguments {
  private FloatGemmArguments() {}

  static void check(
      Transpose transA, Transpose transB, int m, int n, int k,
      float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb,
      float[] c, int cOffset, int ldc) {
    Arguments.notNull(transA, "transA");
    Arguments.notNull(transB, "transB");
    Arguments.notNull(a, "a");
    Arguments.notNull(b, "b");
    Arguments.notNull(c, "c");
    sizes(m, n, k);
    int aRows = transA == Transpose.NO ? m : k;
    int aColumns = transA == Transpose.NO ? k : m;
    int bRows = transB == Transpose.NO ? k : n;
    int bColumns = transB == Transpose.NO ? n : k;
    Arguments.leadingDimension(lda, aColumns, "a");
    Arguments.leadingDimension(ldb, bColumns, "b");
    Arguments.leadingDimension(ldc, n, "c");
    Arguments.matrix(aRows, aColumns, a.length, aOffset, lda, "a");
    Arguments.matrix(bRows, bColumns, b.length, bOffset, ldb, "b");
    Arguments.matrix(m, n, c.length, cOffset, ldc, "c");
    Arguments.disjoint(c, cOffset, m, n, ldc, "c", a, aOffset, aRows, aColumns, lda, "a");
    Arguments.disjoint(c, cOffset, m, n, ldc, "c", b, bOffset, bRows, bColumns, ldb, "b");
  }

  static void check(
      Transpose transA, int m, int n, int k,
      float[] a, int aOffset, int lda, PackedFloatMatrix b, float[] c, int cOffset, int ldc) {
    Arguments.notNull(transA, "transA");
    Arguments.notNull(a, "a");
    Arguments.notNull(b, "b");
    Arguments.notNull(c, "c");
    sizes(m, n, k);
    if (b.rows() != k || b.columns() != n) {
      throw new IllegalArgumentException(
          "k = " + k + ", n = " + n + ", must be those of the packed b, " + b.rows() + " × "
              + b.columns());
    }
    int aRows = transA == Transpose.NO ? m : k;
    int aColumns = transA == Transpose.NO ? k : m;
    Arguments.leadingDimension(lda, aColumns, "a");
    Arguments.leadingDimension(ldc, n, "c");
    Arguments.matrix(aRows, aColumns, a.length, aOffset, lda, "a");
    Arguments.matrix(m, n, c.length, cOffset, ldc, "c");
    Arguments.disjoint(c, cOffset, m, n, ldc, "c", a, aOffset, aRows, aColumns, lda, "a");
  }

  static void checkBatch(
      Transpose transA, Transpose transB, int m, int n, int k,
      float[] a, int aOffset, int lda, int aStride,
      float[] b, int bOffset, int ldb, int bStride,
      float[] c, int cOffset, int ldc, int cStride, int batch) {
    Arguments.notNull(transA, "transA");
    Arguments.notNull(transB, "transB");
    Arguments.notNull(a, "a");
    Arguments.notNull(b, "b");
    Arguments.notNull(c, "c");
    sizes(m, n, k);
    Arguments.size(batch, "batch");
    int aRows = transA == Transpose.NO ? m : k;
    int aColumns = transA == Transpose.NO ? k : m;
    int bRows = transB == Transpose.NO ? k : n;
    int bColumns = transB == Transpose.NO ? n : k;
    Arguments.leadingDimension(lda, aColumns, "a");
    Arguments.leadingDimension(ldb, bColumns, "b");
    Arguments.leadingDimension(ldc, n, "c");
    Arguments.matrices(batch, aStride, aRows, aColumns, a.length, aOffset, lda, "a");
    Arguments.matrices(batch, bStride, bRows, bColumns, b.length, bOffset, ldb, "b");
    Arguments.matrices(batch, cStride, m, n, c.length, cOffset, ldc, "c");
    Arguments.disjoint(batch, cStride, m, n, ldc, "c");
    Arguments.disjoint(
        batch,
        c, cOffset, cStride, m, n, ldc, "c",
        a, aOffset, aStride, aRows, aColumns, lda, "a");
    Arguments.disjoint(
        batch,
        c, cOffset, cStride, m, n, ldc, "c",
        b, bOffset, bStride, bRows, bColumns, ldb, "b");
  }

  static void check(
      Transpose transA, Transpose transB, int m, int n, int k,
      MemorySegment a, long aOffset, int lda,
      MemorySegment b, long bOffset, int ldb,
      MemorySegment c, long cOffset, int ldc) {
    Arguments.notNull(transA, "transA");
    Arguments.notNull(transB, "transB");
    SegmentArguments.readable(a, Float.BYTES, "a");
    SegmentArguments.readable(b, Float.BYTES, "b");
    SegmentArguments.writable(c, Float.BYTES, "c");
    sizes(m, n, k);
    int aRows = transA == Transpose.NO ? m : k;
    int aColumns = transA == Transpose.NO ? k : m;
    int bRows = transB == Transpose.NO ? k : n;
    int bColumns = transB == Transpose.NO ? n : k;
    Arguments.leadingDimension(lda, aColumns, "a");
    Arguments.leadingDimension(ldb, bColumns, "b");
    Arguments.leadingDimension(ldc, n, "c");
    SegmentArguments.matrix(aRows, aColumns, a, Float.BYTES, aOffset, lda, "a");
    SegmentArguments.matrix(bRows, bColumns, b, Float.BYTES, bOffset, ldb, "b");
    SegmentArguments.matrix(m, n, c, Float.BYTES, cOffset, ldc, "c");
    SegmentArguments.disjoint(
        Float.BYTES,
        c, cOffset, m, n, ldc, "c", a, aOffset, aRows, aColumns, lda, "a");
    SegmentArguments.disjoint(
        Float.BYTES,
        c, cOffset, m, n, ldc, "c", b, bOffset, bRows, bColumns, ldb, "b");
  }

  static void check(
      FloatEpilogue epilogue, Transpose transA, Transpose transB, int m, int n, int k,
      float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb,
      float[] c, int cOffset, int ldc) {
    check(epilogue, transA, m, n, k, a, aOffset, lda, c, cOffset, ldc);
    boolean plain = transB == Transpose.NO;
    epilogue.checkDisjoint(
        m, n, false, b, bOffset, plain ? k : n, plain ? n : k, ldb, "b");
  }

  static void check(
      FloatEpilogue epilogue, Transpose transA, int m, int n, int k,
      float[] a, int aOffset, int lda, float[] c, int cOffset, int ldc) {
    Arguments.notNull(epilogue, "epilogue");
    epilogue.check(m, n);
    epilogue.checkDisjoint(m, n, true, c, cOffset, m, n, ldc, "c");
    boolean plain = transA == Transpose.NO;
    epilogue.checkDisjoint(
        m, n, false, a, aOffset, plain ? m : k, plain ? k : m, lda, "a");
  }

  static void check(
      FloatEpilogue epilogue, Transpose transA, Transpose transB, int m, int n, int k,
      MemorySegment a, long aOffset, int lda,
      MemorySegment b, long bOffset, int ldb,
      MemorySegment c, long cOffset, int ldc) {
    Arguments.notNull(epilogue, "epilogue");
    epilogue.check(m, n);
    epilogue.checkDisjoint(m, n, true, c, cOffset, m, n, ldc, "c");
    boolean plainA = transA == Transpose.NO;
    boolean plainB = transB == Transpose.NO;
    epilogue.checkDisjoint(
        m, n, false, a, aOffset, plainA ? m : k, plainA ? k : m, lda, "a");
    epilogue.checkDisjoint(
        m, n, false, b, bOffset, plainB ? k : n, plainB ? n : k, ldb, "b");
  }

  private static void sizes(int m, int n, int k) {
    Arguments.size(m, "m");
    Arguments.size(n, "n");
    Arguments.size(k, "k");
  }
}
