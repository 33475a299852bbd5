package org.lanewise.kernels.internal.gemm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.lanewise.kernels.Transpose;

/**
 * One operand of a product, or of each product of a batch: where it is stored, and how. Arrays are
 * computed on; segments are copied from and to, a row at a time, where data is packed anyway.
 *
 * <p>Set anew for each call, so that a call allocates nothing.
 */
public final class FloatOperand {
  private static final ValueLayout.OfFloat LAYOUT = ValueLayout.JAVA_FLOAT;

  /** Whether the matrix is stored transposed. */
  Transpose trans;

  /** The array that holds it; null if a segment does. */
  float[] array;

  /** The segment that holds it; null if an array does. */
  MemorySegment segment;

  /** Whether the array holds it as micropanels, see {@link FloatPacking}. */
  boolean packed;

  /** Leading dimension; of a packed matrix, its columns in whole micropanels. */
  int ld;

  private long offset;
  private long stride;

  /** A matrix in an array, the next one of the batch {@code stride} elements later. */
  public void set(Transpose trans, float[] array, int offset, int ld, int stride) {
    set(trans, array, null, false, offset, ld, stride);
  }

  /** A matrix in a segment; the offset is counted in elements. */
  public void set(Transpose trans, MemorySegment segment, long offset, int ld) {
    set(trans, null, segment, false, offset, ld, 0);
  }

  /** A matrix of so many columns that was packed by {@link FloatPacking}. */
  public void setPacked(float[] array, int columns) {
    set(Transpose.NO, array, null, true, 0, FloatPacking.width(columns), 0);
  }

  private void set(
      Transpose trans, float[] array, MemorySegment segment, boolean packed, long offset, int ld,
      int stride) {
    this.trans = trans;
    this.array = array;
    this.segment = segment;
    this.packed = packed;
    this.offset = offset;
    this.ld = ld;
    this.stride = stride;
  }

  /** Forgets what the call that is over was given. */
  void clear() {
    array = null;
    segment = null;
  }

  /** Where element (i, j) of op(X) is stored, X being the matrix of that number in the batch. */
  long at(int number, int i, int j) {
    long start = offset + number * stride;
    return trans == Transpose.NO ? start + (long) i * ld + j : start + (long) j * ld + i;
  }

  /** Copies a part of a stored row. */
  void read(long from, float[] to, int toOffset, int count) {
    if (segment == null) {
      System.arraycopy(array, (int) from, to, toOffset, count);
    } else {
      MemorySegment.copy(segment, LAYOUT, from * Float.BYTES, to, toOffset, count);
    }
  }

  /** Copies rows × columns stored elements, row by row. */
  void read(long from, int rows, int columns, float[] to, int ldTo) {
    for (int i = 0; i < rows; i++) {
      read(from + (long) i * ld, to, i * ldTo, columns);
    }
  }

  /** Copies rows × columns elements back to a segment. */
  void write(float[] from, int ldFrom, int rows, int columns, long to) {
    for (int i = 0; i < rows; i++) {
      MemorySegment.copy(
          from, i * ldFrom, segment, LAYOUT, (to + (long) i * ld) * Float.BYTES, columns);
    }
  }
}
