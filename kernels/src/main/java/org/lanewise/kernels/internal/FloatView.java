package org.lanewise.kernels.internal;

/**
 * A matrix inside an array, beside the ones a kernel computes on: element (i, j) is at {@code offset + i
 * * ld + j}. With ld = 0 it is one row for all i; one column is element (i, 0) with ld = 1.
 */
public record FloatView(float[] array, int offset, int ld) {
  /** No matrix. */
  public static final FloatView NONE = new FloatView(null, 0, 0);

  /** Whether there is a matrix. */
  public boolean exists() {
    return array != null;
  }

  /** Where element (i, j) is. */
  public int at(int i, int j) {
    return offset + i * ld + j;
  }
}
