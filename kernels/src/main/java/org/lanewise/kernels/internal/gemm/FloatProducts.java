package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.CacheSizes;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.epilogue.FloatStripEpilogue;
import org.lanewise.kernels.internal.reduction.FloatRunningSums;

/** Which shape of product takes which path. All paths give the same bits. */
final class FloatProducts {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;

  /** Up to here A is read in place, and B unless transposed: at 96³ packing A costs 5 %, at 128³ 0. */
  private static final long SMALL = 96L * 96 * 96;

  /**
   * The same where columns end inside a vector. In place a tile's last vectors overlap; packed, there are
   * half a tile of unused columns and masked stores: 100³ takes 0.85 of the time, 150³ 0.95, 250³ the same.
   */
  private static final long SMALL_RAGGED = 208L * 208 * 208;

  /**
   * The leading dimension up to which B is then read in place. Rows that lie 4 KB apart share a set of L1,
   * and took 1.5 times the time; half of that did no harm.
   */
  private static final int NEAR = 2048 / FloatBlocks.BYTES;

  /** Whether a ragged end needs no masks, being part of a broad tile. */
  private static final boolean BROAD_ENDS = KERNELS.broad() > KERNELS.nr();

  /** The most strips that use a B in place: with more, packing it costs less than it saves. */
  private static final int FEW = 12;

  private FloatProducts() {}

  /**
   * Computes m × n elements of C = alpha·op(A)·op(B) + beta·C from (row, column) on, then applies the
   * epilogue to them.
   *
   * @param number which product of the batch
   * @param column a multiple of nr
   */
  static void gemm(
      FloatPanels panels, FloatProduct x, int number, int row, int m, int column, int n) {
    if (m == 0) {
      x.epilogue.apply(panels.epilogue, 0, n, row, column, row, null, 0, 0);
    } else if (n == 0) {
      return;
    } else if (x.alpha == 0 || x.k == 0) {
      FloatScaling.scale(panels, x, number, row, m, column, n);
    } else if (isReadable(x) && FloatMatrixVector.fits(x.a.trans, x.b.trans, m, n)) {
      FloatMatrixVector.gemm(
          panels, x.a.trans, x.b.trans, m, n, x.k,
          x.alpha, x.a.array, (int) x.a.at(number, row, 0), x.a.ld,
          x.b.array, (int) x.b.at(number, 0, column), x.b.ld,
          x.beta, x.c.array, (int) x.c.at(number, row, column), x.c.ld,
          x.epilogue, row, column);
    } else if (isReadable(x) && FloatNarrow.fits(x.a.trans, m, n, x.k)) {
      FloatNarrow.gemm(panels, x, number, row, m, column, n);
    } else if (isReadable(x) && x.b.trans == Transpose.NO
        && (isPanel(n)
            || ((isDirect(x, m, n) || FloatDirect.isOuter(m, n, x.k)) && canSum(n, x.epilogue)))) {
      FloatDirect.gemm(
          panels, x.a.trans, m, n, x.k,
          x.alpha, x.a.array, (int) x.a.at(number, row, 0), x.a.ld,
          x.b.array, (int) x.b.at(number, 0, column), x.b.ld,
          x.beta, x.c.array, (int) x.c.at(number, row, column), x.c.ld,
          x.epilogue, row, column);
    } else {
      FloatLoops.gemm(
          panels, x, packsA(x, m, n), packsB(x, m, n), number, row, m, column, n);
    }
  }

  /** Whether the operands can be read in place. */
  private static boolean isReadable(FloatProduct x) {
    return !x.b.packed
        && x.a.segment == null && x.b.segment == null && x.c.segment == null;
  }

  /** Whether the epilogue can take strips of whole rows. */
  static boolean canSum(int n, FloatStripEpilogue epilogue) {
    return n <= FloatRunningSums.COLUMNS || !epilogue.sumsColumns();
  }

  /** One panel of columns, which uses A only once. */
  private static boolean isPanel(int n) {
    return n <= KERNELS.nr();
  }

  /** Whether neither operand is packed, if both can be read in place. */
  private static boolean isDirect(FloatProduct x, int m, int n) {
    if (isSmall(m, n, x.k)) {
      return true;
    }
    boolean isNear = x.b.ld <= NEAR && (x.a.trans == Transpose.NO || staysInL2(x.a, x.k));
    boolean isRagged = n % KERNELS.lanes() != 0 && (long) m * n * x.k <= SMALL_RAGGED;
    return BROAD_ENDS && isNear && (n <= KERNELS.broad() || isRagged);
  }

  /** Some work, but little. */
  static boolean isSmall(int m, int n, int k) {
    long work = (long) m * n * k;
    return work > 0 && work <= SMALL;
  }

  /**
   * Whether A is packed: unless its elements are used little. A transposed one is read as well where it
   * lies, as long as it stays in L2.
   */
  private static boolean packsA(FloatProduct x, int m, int n) {
    return x.a.segment != null
        || (x.a.trans == Transpose.YES
            ? !staysInL2(x.a, x.k)
            : !isPanel(n) && !isSmall(m, n, x.k));
  }

  /**
   * Whether B is packed: unless it was, is used by one strip only, or by few while it stays in L2 and its
   * rows are whole vectors.
   */
  private static boolean packsB(FloatProduct x, int m, int n) {
    if (x.b.packed) {
      return false;
    }
    int strips = Strips.count(m, KERNELS.mr());
    boolean isUsedLittle =
        strips == 1 || (strips <= FEW && n % KERNELS.lanes() == 0 && staysInL2(x.b, x.k));
    return x.b.segment != null || x.b.trans == Transpose.YES || !isUsedLittle;
  }

  /**
   * Whether k stored rows stay in L2 while they are read strip by strip. Half of it, since a leading
   * dimension that is a power of two leaves only some of its sets.
   */
  private static boolean staysInL2(FloatOperand x, int k) {
    return (long) k * x.ld * FloatBlocks.BYTES <= CacheSizes.HERE.l2() / 2;
  }
}
