package org.lanewise.nn;

/**
 * The argument checks of the public entries; each message names the argument, its value, its bound.
 */
final class Checks {
  private Checks() {}

  static void notNull(Object value, String name) {
    if (value == null) {
      throw new NullPointerException(name + " is null");
    }
  }

  static void atLeastOne(int value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " = " + value + ", must be at least 1");
    }
  }

  /** Refuses a number of rows that is not in 1 … most. */
  static void rows(int m, int most, String bound) {
    if (m < 1 || m > most) {
      throw new IllegalArgumentException("m = " + m + ", must be 1 to " + bound + " = " + most);
    }
  }

  /** Refuses two sizes that must be the same. */
  static void equal(long value, String name, long expected, String expectedName) {
    if (value != expected) {
      throw new IllegalArgumentException(
          name + " = " + value + ", must be " + expectedName + " = " + expected);
    }
  }

  /** Refuses a matrix too large for one array. */
  static int elements(long rows, long columns, String name) {
    if (rows * columns > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          name + " = " + rows * columns + " elements, must be at most " + Integer.MAX_VALUE);
    }
    return (int) (rows * columns);
  }

  /** Refuses a range of an array that does not lie inside it. */
  static void range(int offset, long count, int length, String name) {
    if (offset < 0) {
      throw new IndexOutOfBoundsException(name + "Offset = " + offset + ", must be at least 0");
    }
    if (offset + count > length) {
      throw new IndexOutOfBoundsException(
          (offset == 0 ? "" : name + "Offset = " + offset + ": ")
              + (name + " ends at element " + (offset + count))
              + (", beyond " + name + ".length = " + length));
    }
  }

  /** Refuses an output array that is also an input. */
  @SuppressWarnings("ReferenceEquality") // it is about the array, not what it holds
  static void notSame(Object output, String name, Object input, String inputName) {
    if (output == input) {
      throw new IllegalArgumentException(
          name + " is the same array as " + inputName + ", must be another");
    }
  }
}
