package org.lanewise.kernels.internal.epilogue;

import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.reduction.FloatRunningSums;

/** What a thread needs for epilogues. */
public final class FloatEpilogueScratch {
  private final FloatRunningSums sums = new FloatRunningSums();

  /** A repeated row of biases, from its first use on. */
  private float[] biases;

  /** The column sums, which a strip leaves to the next one. */
  public FloatRunningSums sums() {
    return sums;
  }

  /** The bytes held. */
  public int bytes() {
    return sums.scratchBytes() + (biases == null ? 0 : biases.length * FloatBlocks.BYTES);
  }

  /** A bias per column as one of {@code rows} rows behind each other, FloatForward.COLUMNS at most. */
  float[] repeated(int rows, int columns, float[] bias, int biasOffset) {
    if (biases == null) {
      biases = new float[FloatForward.COLUMNS];
    }
    int count = rows * columns;
    System.arraycopy(bias, biasOffset, biases, 0, columns);
    for (int done = columns; done < count; done *= 2) {
      System.arraycopy(biases, 0, biases, done, Math.min(done, count - done));
    }
    return biases;
  }
}
