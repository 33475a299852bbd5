package org.lanewise.kernels;

import java.lang.foreign.MemorySegment;
import org.lanewise.kernels.internal.Arguments;
import org.lanewise.kernels.internal.SegmentArguments;
import org.lanewise.kernels.internal.gemm.FloatOperand;
import org.lanewise.kernels.internal.gemm.FloatPacking;

/**
 * A right operand op(B), k × n, rearranged once in the order in which the micro-kernels read it: the
 * weights of a layer, say, that many inputs are multiplied with. A product with it has the bits of the
 * product with the matrix it was packed from.
 *
 * <p>Immutable, a copy of what it was packed from, and free to be used by any number of threads at once.
 * It takes k·n elements of memory with n rounded up to whole tiles. The order of its elements is that of
 * this JVM's vectors, so it has no form outside.
 */
public final class PackedFloatMatrix {
  /** What every JVM can make as one array. */
  private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

  private final int rows;
  private final int columns;
  private final float[] packed;

  private PackedFloatMatrix(int rows, int columns, FloatOperand b) {
    this.rows = rows;
    this.columns = columns;
    this.packed = FloatPacking.pack(rows, columns, b);
  }

  /**
   * Packs op(B) from an array.
   *
   * @param transB whether B is stored as op(B), k × n, or transposed, n × k
   * @param k rows of op(B)
   * @param n columns of op(B)
   * @param b holds B from {@code bOffset} on
   * @param ldb leading dimension of B, at least max(1, its columns as stored)
   * @throws NullPointerException if the array or the flag is null
   * @throws IllegalArgumentException if a size is negative, the leading dimension too small, or the
   *     packed matrix larger than an array can be
   * @throws IndexOutOfBoundsException if B does not lie inside its array
   */
  public static PackedFloatMatrix pack(
      Transpose transB, int k, int n, float[] b, int bOffset, int ldb) {
    Arguments.notNull(b, "b");
    check(transB, k, n, ldb);
    Arguments.matrix(
        transB == Transpose.NO ? k : n, transB == Transpose.NO ? n : k, b.length, bOffset, ldb,
        "b");
    FloatOperand operand = new FloatOperand();
    operand.set(transB, b, bOffset, ldb, 0);
    return new PackedFloatMatrix(k, n, operand);
  }

  /**
   * Packs op(B) from a segment; the offset is counted in elements.
   *
   * @throws IllegalArgumentException also if the segment is not aligned to elements, as a view of a byte
   *     array never is
   * @throws IllegalStateException if the arena of the segment is closed
   * @throws WrongThreadException if the segment is confined to another thread
   * @throws IndexOutOfBoundsException if B does not lie inside its segment
   * @see #pack(Transpose, int, int, float[], int, int)
   */
  public static PackedFloatMatrix pack(
      Transpose transB, int k, int n, MemorySegment b, long bOffset, int ldb) {
    SegmentArguments.readable(b, Float.BYTES, "b");
    check(transB, k, n, ldb);
    SegmentArguments.matrix(
        transB == Transpose.NO ? k : n, transB == Transpose.NO ? n : k, b, Float.BYTES, bOffset,
        ldb, "b");
    FloatOperand operand = new FloatOperand();
    operand.set(transB, b, bOffset, ldb);
    return new PackedFloatMatrix(k, n, operand);
  }

  private static void check(Transpose transB, int k, int n, int ldb) {
    Arguments.notNull(transB, "transB");
    Arguments.size(k, "k");
    Arguments.size(n, "n");
    Arguments.leadingDimension(ldb, transB == Transpose.NO ? n : k, "b");
    long size = FloatPacking.size(k, n);
    if (size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "k = " + k + ", n = " + n + ": packed, b has " + size + " elements, must be at most "
              + MAX_SIZE);
    }
  }

  /** Rows of op(B): k. */
  public int rows() {
    return rows;
  }

  /** Columns of op(B): n. */
  public int columns() {
    return columns;
  }

  /** Names this operand to the loops. */
  void describeTo(FloatOperand operand) {
    operand.setPacked(packed, columns);
  }

  /** The shape. */
  @Override
  public String toString() {
    return "PackedFloatMatrix[" + rows + " × " + columns + "]";
  }
}
