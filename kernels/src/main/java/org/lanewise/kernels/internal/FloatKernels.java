package org.lanewise.kernels.internal;

/**
 * The contract of the lowest floor: what a provider computes on operands that were checked above.
 *
 * <p>Every method defines its result to the last bit, so all providers agree. Operands are slices of
 * arrays, {@code (x, xOffset, ldx)}, row-major; no method allocates.
 */
public interface FloatKernels {
  /** Width of the vectors in bits; 0 when there are none. */
  int vectorBits();

  /** Elements of a vector; 1 when there are none. */
  int lanes();

  /** Rows of the register tile. */
  int mr();

  /** Columns of the register tile, and of a micropanel of packed B. */
  int nr();

  /** Columns of the broadest tile with both operands where they lie, at least {@link #nr()}. */
  int broad();

  /**
   * The micro-kernel: one tile of C from a strip of A and a panel of B, each packed or where it lies.
   *
   * <p>For each element s = a chain of fused multiply-adds from +0 over ascending p &lt; kc; then c =
   * alpha·s, or with {@code add} c = fma(alpha, s, c).
   *
   * @param rows rows of the tile, 1 to {@link #mr()}
   * @param columns columns of the tile, 1 to {@link #nr()}, or to {@link #broad()} if neither operand is
   *     packed; no other column of C is touched
   * @param a element (i, p) at {@code aOffset + i * lda + p}, or at {@code aOffset + p * lda + i} if
   *     layoutA is {@link Layout#COLUMNS}
   * @param lda {@link FloatBlocks#A_STRIDE} if layoutA is {@link Layout#PACKED}
   * @param b element (p, j) at {@code bOffset + p * ldb + j}; nothing beyond the tile's columns is read,
   *     unless layoutB is {@link Layout#PACKED}: then b is readable for every j &lt; nr()
   * @param ldb {@link #nr()} if layoutB is {@link Layout#PACKED}
   * @param c element (i, j) at {@code cOffset + i * ldc + j}
   * @param edge scratch of mr() · nr() elements; used if columns are no whole vectors, and B is packed or
   *     they are less than one
   */
  void tile(
      boolean add, int rows, int columns, int kc, float alpha,
      Layout layoutA, float[] a, int aOffset, int lda,
      Layout layoutB, float[] b, int bOffset, int ldb,
      float[] c, int cOffset, int ldc, float[] edge);

  /**
   * Copies a rows × columns matrix into micropanels: element (p, j) goes to {@code yOffset + j / nr() *
   * distance + p * nr() + j % nr()}. The columns that the last one lacks are left as they are.
   */
  void panels(
      int rows, int columns, float[] x, int xOffset, int ldx,
      float[] y, int yOffset, int distance);

  /**
   * A row of an outer product: y[j] = alpha·s, or with {@code add} y[j] = fma(alpha, s, y[j]), where s =
   * fma(factor, x[j], +0).
   */
  void outer(
      boolean add, int count, float alpha, float factor, float[] x, int xOffset, float[] y,
      int yOffset);

  /**
   * Vector times matrix, for one K block: s[j] = a chain of fused multiply-adds x[p]·a[p, j] from +0
   * over ascending p.
   *
   * @param rows the length of the chains
   * @param columns outputs, at least {@link #lanes()}
   * @param x element p at {@code xOffset + p * incx}
   * @param a element (p, j) at {@code aOffset + p * lda + j}
   * @param s from its start on; has room for one vector more than there are outputs
   */
  void combineRows(
      int rows, int columns, float[] x, int xOffset, int incx,
      float[] a, int aOffset, int lda, float[] s);

  /**
   * Matrix times vector, for one K block: s[i] = a chain of fused multiply-adds a[i, p]·x[p] from +0
   * over ascending p.
   *
   * @param rows outputs, at least {@link #lanes()}
   * @param columns the length of the chains
   * @param a element (i, p) at {@code aOffset + i * lda + p}
   * @param x element p at {@code xOffset + p}
   * @param s from its start on
   * @param edge scratch of {@link #lanes()}² elements
   */
  void dotRows(
      int rows, int columns, float[] a, int aOffset, int lda, float[] x, int xOffset, float[] s,
      float[] edge);

  /**
   * y[i] = alpha·s[i], or with {@code add} y[i] = fma(alpha, s[i], y[i]).
   *
   * @param s from its start on; readable for one vector more than count
   */
  void update(boolean add, int count, float alpha, float[] s, float[] y, int yOffset);

  /**
   * y[j, i] = x[i, j] for a rows × columns matrix x, of whose array other elements may be read as well, and
   * left out.
   */
  void transpose(
      int rows, int columns, float[] x, int xOffset, int ldx, float[] y, int yOffset, int ldy);
}
