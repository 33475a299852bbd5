package org.lanewise.bench.work;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A matrix, or a vector if it has one row.
 *
 * @param gap elements between the end of a row and the start of the next
 */
public record MatrixForm(int rows, int columns, int gap) implements Form {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,8})x(\\d{1,8})(?:\\+(\\d{1,6}))?");
  private static final int MAX_ELEMENTS = Integer.MAX_VALUE - 8;

  public MatrixForm {
    if (rows < 1 || columns < 1 || gap < 0) {
      throw new IllegalArgumentException(
          "a matrix needs a row and a column: %d x %d".formatted(rows, columns));
    }
    if ((long) rows * ((long) columns + gap) > MAX_ELEMENTS) {
      throw new IllegalArgumentException(
          "no array holds a matrix of %d x %d".formatted(rows, columns));
    }
  }

  /** Reads what {@link #toString} writes: {@code 128x512}, or {@code 128x512+64} with a gap. */
  public static MatrixForm parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a matrix (MxN[+GAP]): " + text);
    }
    return new MatrixForm(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
  }

  /** The row stride. */
  public int ld() {
    return columns + gap;
  }

  public int elements() {
    return rows * columns;
  }

  /** The elements of an array that holds it. */
  public int arrayLength() {
    return rows * ld();
  }

  @Override
  public double elementsPerOperation() {
    return 1;
  }

  @Override
  public String toString() {
    return rows + "x" + columns + (gap == 0 ? "" : "+" + gap);
  }
}
