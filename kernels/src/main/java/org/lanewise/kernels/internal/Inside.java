package org.lanewise.kernels.internal;

/** Which rows of a matrix can be read in whole vectors, though those reach behind its columns. */
public final class Inside {
  private Inside() {}

  /**
   * How many of the rows can be: the first ones.
   *
   * @param ld elements from row to row; of one row not used
   * @param spare elements of the array behind what would be read of the first row; less than 0 if it is
   *     too short for that
   */
  public static int rows(int rows, int ld, int spare) {
    if (spare < 0) {
      return 0;
    }
    return (rows - 1L) * ld <= spare ? rows : spare / ld + 1;
  }
}
