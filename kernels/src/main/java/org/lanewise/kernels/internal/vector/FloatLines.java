package org.lanewise.kernels.internal.vector;

import org.lanewise.kernels.internal.FloatBlocks;

/**
 * Where whole vectors lie in one cache line each. One that reaches from a line into the next takes two
 * accesses; beyond L2 a loop that reads two arrays takes 1.2 to 1.6 times the time with such vectors.
 *
 * <p>Java does not tell where an array lies. But the ones that matter are large, and G1 gives an array of
 * half a region or more regions of its own, so that it starts at a line. Where one lies otherwise, nothing
 * is lost but the time of its first few elements.
 */
final class FloatLines {
  /** What comes before the elements, in elements: the header of an array, as it is by default. */
  private static final int HEADER = 16 / FloatBlocks.BYTES;

  /**
   * Elements of an array that is taken to start at a line: half a region of a heap of up to 4 GB, and about
   * where L2 ends.
   */
  private static final int LARGE = (1 << 20) / FloatBlocks.BYTES;

  /** Elements in a loop that make its first few worth the time. */
  private static final int LONG = 2048;

  private static final int LANES = Species.FLOAT.length();

  private FloatLines() {}

  /**
   * How many elements from an offset on come before the first vector that lies in one line; 0 if the
   * array may lie anywhere.
   */
  static int head(float[] x, int offset) {
    return x.length < LARGE ? 0 : -(HEADER + offset) & (LANES - 1);
  }

  /** The same for a loop over {@code count} elements; 0 if they are few. */
  static int head(int count, float[] x, int offset) {
    return count < LONG ? 0 : head(x, offset);
  }
}
