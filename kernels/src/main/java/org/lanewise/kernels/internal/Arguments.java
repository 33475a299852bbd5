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

  /** Refuses a parameter that is not positive and finite, in single precision too. */
  public static void positive(double value, String name) {
    if (!((float) value > 0 && (float) value < Float.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " = " + value + ", must be positive and finite as a float");
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
    long end = offset + extent(rows, columns, ld);
    if (offset < 0 || end > length) {
      throw outside(offset, end, length, name, rows + " × " + columns + ", ld" + name + " = " + ld);
    }
  }

  /**
   * Checks that all matrices of a batch lie inside their array.
   *
   * @param stride distance between the matrices' first elements
   */
  public static void matrices(
      int batch, int stride, int rows, int columns, int length, int offset, int ld, String name) {
    if (stride < 0) {
      throw new IllegalArgumentException(name + "Stride = " + stride + ", must be at least 0");
    }
    long extent = extent(rows, columns, ld);
    long end = offset + (batch == 0 || extent == 0 ? 0 : (batch - 1L) * stride + extent);
    if (offset < 0 || end > length) {
      throw outside(
          offset, end, length, name,
          batch + " of " + rows + " × " + columns + ", ld" + name + " = " + ld + ", " + name
              + "Stride = " + stride);
    }
  }

  /** The elements from the first one of a matrix to its last. */
  static long extent(int rows, int columns, int ld) {
    return rows == 0 || columns == 0 ? 0 : (rows - 1L) * ld + columns;
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

  /**
   * Refuses a batch of output matrices that share elements with each other. They may lie one behind the
   * other, or side by side in the rows of one larger matrix.
   */
  public static void disjoint(int batch, int stride, int rows, int columns, int ld, String name) {
    long extent = extent(rows, columns, ld);
    boolean behind = stride >= extent;
    boolean beside = stride >= columns && (batch - 1L) * stride + columns <= ld;
    if (batch > 1 && extent > 0 && !behind && !beside) {
      throw new IllegalArgumentException(
          name + "Stride = " + stride + ", must be at least " + extent + " (" + rows + " × "
              + columns + ", ld" + name + " = " + ld + "), or at least " + columns
              + " with all " + batch + " side by side within ld" + name);
    }
  }

  /**
   * Refuses a batch of output matrices of which one shares an element with one of another batch in the
   * same array. Decided by the smallest matrix that holds all of a batch: exact when they lie side by
   * side or when the stride is a multiple of the leading dimension, as far as the rule for two matrices
   * is; else by the extents.
   */
  @SuppressWarnings("ReferenceEquality")
  public static void disjoint(
      int batch,
      Object x, int xOffset, int xStride, int xRows, int xColumns, int ldx, String xName,
      Object y, int yOffset, int yStride, int yRows, int yColumns, int ldy, String yName) {
    boolean any = batch > 0 && xRows > 0 && xColumns > 0 && yRows > 0 && yColumns > 0;
    if (x == y && any
        && overlap(
            xOffset, hullRows(batch, xStride, xRows, xColumns, ldx),
            hullColumns(batch, xStride, xRows, xColumns, ldx), ldx,
            yOffset, hullRows(batch, yStride, yRows, yColumns, ldy),
            hullColumns(batch, yStride, yRows, yColumns, ldy), ldy)) {
      throw new IllegalArgumentException(
          xName + " shares elements with " + yName + ": one array, " + batch + " of "
              + describe(xName, xOffset, xRows, xColumns, ldx) + " with " + xName + "Stride = "
              + xStride + " and " + describe(yName, yOffset, yRows, yColumns, ldy) + " with "
              + yName + "Stride = " + yStride + " must not overlap");
    }
  }

  /** Rows of the smallest matrix with this leading dimension that holds all of a batch. */
  private static long hullRows(int batch, int stride, int rows, int columns, int ld) {
    long span = (batch - 1L) * stride;
    if (span + columns <= ld) {
      return rows;
    }
    return stride % ld == 0 ? span / ld + rows : 1;
  }

  /** Its columns. */
  private static long hullColumns(int batch, int stride, int rows, int columns, int ld) {
    long span = (batch - 1L) * stride;
    if (span + columns <= ld) {
      return span + columns;
    }
    return stride % ld == 0 ? columns : span + (rows - 1L) * ld + columns;
  }

  /** Whether two matrices in one space share an element, see {@link #disjoint}. */
  static boolean overlap(
      long xOffset, long xRows, long xColumns, int ldx,
      long yOffset, long yRows, long yColumns, int ldy) {
    if (xRows == 0 || xColumns == 0 || yRows == 0 || yColumns == 0) {
      return false;
    }
    if (ldx != ldy && xRows > 1 && yRows > 1) {
      return xOffset < yOffset + (yRows - 1) * ldy + yColumns
          && yOffset < xOffset + (xRows - 1) * ldx + xColumns;
    }
    // Row r of x meets row s of y when -yColumns < distance + (s - r)·stride < xColumns.
    long stride = xRows > 1 ? ldx : ldy;
    long distance = yOffset - xOffset;
    long first = Math.ceilDiv(1 - yColumns - distance, stride);
    long last = Math.floorDiv(xColumns - 1 - distance, stride);
    return Math.max(first, 1 - xRows) <= Math.min(last, yRows - 1);
  }

  static String describe(String name, long offset, int rows, int columns, int ld) {
    return name + " (" + rows + " × " + columns + " at offset " + offset
        + " with leading dimension " + ld + ")";
  }
}
