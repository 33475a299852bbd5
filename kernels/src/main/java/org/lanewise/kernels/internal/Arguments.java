package org.lanewise.kernels.internal;

/**
 * The argument checks of every public entry: done once, before any memory is touched, in {@code
 * long} arithmetic, with messages that name the argument, its value and the bound.
 */
public final class Arguments {
  private Arguments() {}

  /** Refuses a null argument. */
  public static void notNull(Object value, String name) {
    if (value == null) {
      throw new NullPointerException(name + " is null");
    }
  }

  /** Refuses a negative size. */
  public static void size(int value, String name) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " = " + value + ", must be at least 0");
    }
  }

  /** Refuses a leading dimension below max(1, the columns as stored). */
  public static void leadingDimension(int value, int columns, String name) {
    if (value < Math.max(1, columns)) {
      throw new IllegalArgumentException(
          "ld" + name + " = " + value + ", must be at least " + Math.max(1, columns)
              + " (columns of " + name + " as stored)");
    }
  }

  /**
   * Checks that a stored rows × columns matrix lies inside its array.
   *
   * @param length the array's length
   * @param name the operand's name; its offset is reported as {@code nameOffset} and its leading
   *     dimension as {@code ldname}
   */
  public static void matrix(int rows, int columns, int length, int offset, int ld, String name) {
    long end = offset + (rows == 0 || columns == 0 ? 0 : (rows - 1L) * ld + columns);
    if (offset < 0 || end > length) {
      throw outside(offset, end, length, name, rows + " × " + columns + ", ld" + name + " = " + ld);
    }
  }

  /** Checks that a vector of {@code count} contiguous elements lies inside its array. */
  public static void vector(int count, int length, int offset, String name) {
    long end = offset + (long) count;
    if (offset < 0 || end > length) {
      throw outside(offset, end, length, name, count + " elements");
    }
  }

  private static IndexOutOfBoundsException outside(
      int offset, long end, int length, String name, String shape) {
    return new IndexOutOfBoundsException(
        offset < 0
            ? name + "Offset = " + offset + ", must be at least 0"
            : name + "Offset = " + offset + ": " + name + " (" + shape + ") ends at element " + end
                + ", beyond " + name + ".length = " + length);
  }

  /**
   * Refuses an output matrix that shares an element with another matrix of the same array: exact
   * when the leading dimensions are equal or either matrix has one row, else by the extents (so two
   * interleaved blocks of different leading dimensions are refused too).
   */
  @SuppressWarnings("ReferenceEquality")
  public static void disjoint(
      Object x, int xOffset, int xRows, int xColumns, int ldx, String xName,
      Object y, int yOffset, int yRows, int yColumns, int ldy, String yName) {
    if (x == y
        && overlap(xOffset, xRows, xColumns, ldx, yOffset, yRows, yColumns, ldy)) {
      throw new IllegalArgumentException(
          xName + " shares elements with " + yName + ": one array, "
              + describe(xName, xOffset, xRows, xColumns, ldx) + " and "
              + describe(yName, yOffset, yRows, yColumns, ldy) + " must not overlap");
    }
  }

  private static boolean overlap(
      int xOffset, int xRows, int xColumns, int ldx,
      int yOffset, int yRows, int yColumns, int ldy) {
    if (xRows == 0 || xColumns == 0 || yRows == 0 || yColumns == 0) {
      return false;
    }
    if (ldx != ldy && xRows > 1 && yRows > 1) {
      return xOffset < yOffset + (yRows - 1L) * ldy + yColumns
          && yOffset < xOffset + (xRows - 1L) * ldx + xColumns;
    }
    // Row r of x meets row s of y when -yColumns < distance + (s - r)·stride < xColumns.
    long stride = xRows > 1 ? ldx : ldy;
    long distance = (long) yOffset - xOffset;
    long first = Math.ceilDiv(1L - yColumns - distance, stride);
    long last = Math.floorDiv(xColumns - 1L - distance, stride);
    return Math.max(first, 1L - xRows) <= Math.min(last, yRows - 1L);
  }

  private static String describe(String name, int offset, int rows, int columns, int ld) {
    return name + " (" + rows + " × " + columns + " at offset " + offset
        + " with leading dimension " + ld + ")";
  }
}
