package org.lanewise.kernels.internal;

/** The block lengths of single precision that are constants, with the reason for each. */
public final class FloatBlocks {
  /**
   * Length of a K block. Part of the bit contract (a product is defined as a sum of K blocks), so
   * never tuned per machine. 12 rows × 512 floats are 24 KB: half of a 48 KB L1.
   */
  public static final int KC = 512;

  /**
   * Distance between the rows of a packed micropanel of A: KC plus one cache line, so that the rows
   * start in different L1 sets. A constant, so that all rows are addressed by one register.
   */
  public static final int A_STRIDE = KC + 16;

  /** Bytes of an element. */
  public static final int BYTES = 4;

  private FloatBlocks() {}
}
