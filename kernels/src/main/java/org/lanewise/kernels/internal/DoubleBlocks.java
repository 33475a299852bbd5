package org.lanewise.kernels.internal;

/** The block lengths of double precision that are constants, with the reason for each. */
public final class DoubleBlocks {
  /**
   * Length of a K block. Part of the bit contract (a product is defined as a sum of K blocks), so
   * never tuned per machine. 12 rows × 256 doubles are 24 KB: half of a 48 KB L1.
   */
  public static final int KC = 256;

  /**
   * Distance between the rows of a packed micropanel of A: KC plus one cache line, so that the rows
   * start in different L1 sets. A constant, so that all rows are addressed by one register.
   */
  public static final int A_STRIDE = KC + 8;

  /**
   * Rows of a block of a column reduction, and the length of each of the interleaved chains of a row's
   * block. Part of the bit contract. Long enough that joining costs little beside folding, short enough
   * for a small error, and a multiple of every micro-kernel's rows, so that strips of C can be made to
   * end with it.
   */
  public static final int CHAIN = 48;

  /**
   * Interleaved chains of a row's block: four vectors of 512 bits, which hide the latency of an
   * addition. Part of the bit contract.
   */
  public static final int CHAINS = 32;

  /** Bytes of an element. */
  public static final int BYTES = 8;

  private DoubleBlocks() {}
}
