package org.lanewise.kernels.internal;

/**
 * A matrix inside an array, beside the ones a kernel computes on: element (i, j) is at {@code offset + i
 * * ld + j}. With ld = 0 it is one row for all i; one column is element (i, 0) with ld = 1.
 */
public final class FloatView {
  /** No matrix. */
  public static final FloatView NONE = new FloatView(null, 0, 0);

  private final float[] array;
  private final int offset;
  private final int ld;

  /** A matrix from an offset on. */
  public FloatView(float[] array, int offset, int ld) {
    this.array = array;
    this.offset = offset;
    this.ld = ld;
  }

  /** Whether there is a matrix. */
  public boolean exists() {
    return array != null;
  }

  /** What it is stored in. */
  public float[] array() {
    return array;
  }

  /** Where its first element is. */
  public int offset() {
    return offset;
  }

  /** The distance between its rows. */
  public int ld() {
    return ld;
  }

  /** Where element (i, j) is. */
  public int at(int i, int j) {
    return offset + i * ld + j;
  }
}
