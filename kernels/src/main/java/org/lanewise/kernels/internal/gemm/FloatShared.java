package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.epilogue.FloatEpilogueScratch;
import org.lanewise.kernels.internal.epilogue.FloatStripEpilogue;
import org.lanewise.kernels.internal.parallel.Job;
import org.lanewise.kernels.internal.parallel.Team;
import org.lanewise.kernels.internal.reduction.FloatReductions;

/**
 * Products shared by the members of a team: a batch is cut into runs of products, C along m and n, never
 * along k, and each task is computed with the buffers of the member that runs it. An element of C
 * depends on nothing but its row and column, so the cut changes no bit.
 *
 * <p>Holds the arguments of one call at a time, and is reused, so that a call allocates nothing.
 */
public final class FloatShared implements Job {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;

  /** Multiply-adds below which waking a helper costs more than it brings: about 80 µs of work. */
  private static final long WORTH_SHARING = 1L << 23;

  /** Rows of a task: enough uses of each packed element of B to pay for packing it once more. */
  private static final int MIN_ROWS = FloatPanels.STRIPS * KERNELS.mr();

  /** Columns of a task if it has all rows: enough uses of each element of A. */
  private static final int MIN_COLUMNS = 4 * KERNELS.nr();

  private final Team team;
  private final FloatReductions reductions;
  private final FloatPanels[] panels;
  private final FloatProduct product = new FloatProduct();

  private int runs;
  private int rowBlocks;
  private int columnBlocks;

  /**
   * The shared products of a team.
   *
   * @param reductions those of the same team
   */
  public FloatShared(Team team, FloatReductions reductions) {
    this.team = team;
    this.reductions = reductions;
    this.panels = new FloatPanels[team.members()];
    panels[0] = new FloatPanels();
  }

  /** The arguments of the next call of {@link #compute}. */
  public FloatProduct product() {
    return product;
  }

  /** The calling thread's scratch for epilogues. */
  public FloatEpilogueScratch epilogueScratch() {
    return panels[0].epilogue;
  }

  /** The bytes of the largest member's buffers. */
  public long scratchBytes() {
    long largest = 0;
    for (FloatPanels each : panels) {
      largest = Math.max(largest, each == null ? 0 : each.bytes());
    }
    return largest;
  }

  /** Computes C = alpha·op(A)·op(B) + beta·C, then applies the epilogue. */
  public void gemm(
      Transpose transA, Transpose transB, int m, int n, int k,
      float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb,
      float beta, float[] c, int cOffset, int ldc,
      FloatStripEpilogue epilogue) {
    if (transB == Transpose.NO && alpha != 0
        && FloatProducts.isSmall(m, n, k) && FloatProducts.canSum(n, epilogue)
        && !FloatNarrow.fits(transA, m, n, k)
        && !FloatMatrixVector.fits(transA, transB, m, n)) {
      // The usual path of such products; storing the arguments first would be a tenth of it at n = 4.
      FloatDirect.gemm(
          panels[0], transA, m, n, k,
          alpha, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc, epilogue, 0, 0);
      return;
    }
    product.set(m, n, k, alpha, beta, epilogue, 1);
    product.a.set(transA, a, aOffset, lda, 0);
    product.b.set(transB, b, bOffset, ldb, 0);
    product.c.set(Transpose.NO, c, cOffset, ldc, 0);
    compute(true);
  }

  /**
   * Computes {@link #product()}, and forgets its operands.
   *
   * @param shareable whether other threads than the calling one can access the operands
   */
  public void compute(boolean shareable) {
    FloatStripEpilogue epilogue = product.epilogue;
    long work = (long) product.m * product.n * product.k * product.batch;
    boolean shared = shareable && team.members() > 1 && work >= WORTH_SHARING;
    boolean sumsApart =
        shared && epilogue.sumsColumns() && product.c.segment == null
            && product.n < 2 * MIN_COLUMNS && product.m >= 2 * MIN_ROWS;
    try {
      if (sumsApart) {
        // Too few columns to be cut: all rows first, then their sums, which have the same bits.
        product.epilogue = epilogue.withoutSums();
      }
      cut();
      int tasks = runs * rowBlocks * columnBlocks;
      if (shared && tasks > 1) {
        team.run(this, tasks);
      } else {
        compute(panels[0], 0, product.batch, 0, product.m, 0, product.n);
      }
      if (sumsApart) {
        epilogue.sumColumns(
            reductions, product.m, product.n, product.c.array, (int) product.c.at(0, 0, 0),
            product.c.ld);
      }
    } finally {
      product.clear();
    }
  }

  /** Two tasks a member, so that a slow one is waited for half as long. */
  private void cut() {
    int wanted = team.members() == 1 ? 1 : 2 * team.members();
    runs = Math.clamp(product.batch, 1, wanted);
    int each = Math.ceilDiv(wanted, runs);
    columnBlocks = each == 1 ? 1 : Math.max(1, FloatPanels.blocks(product.n));
    if (product.m == 1) {
      // A matrix read in place: long rows are streams to the prefetcher.
      columnBlocks = Math.min(columnBlocks, each);
    }
    if (product.epilogue.sumsColumns()) {
      // The rows of a column are summed in order, by one member.
      columnBlocks = Math.clamp(product.n / MIN_COLUMNS, 1, each);
      rowBlocks = 1;
      return;
    }
    rowBlocks =
        Math.clamp(Math.ceilDiv(each, columnBlocks), 1, Math.max(1, product.m / MIN_ROWS));
  }

  @Override
  public void run(int task, int member) {
    if (panels[member] == null) {
      panels[member] = new FloatPanels();
    }
    int run = task / (rowBlocks * columnBlocks);
    int rowBlock = task / columnBlocks % rowBlocks;
    int columnBlock = task % columnBlocks;
    int first = edge(run, runs, product.batch, 1);
    int row = edge(rowBlock, rowBlocks, product.m, KERNELS.mr());
    int column = edge(columnBlock, columnBlocks, product.n, KERNELS.nr());
    compute(
        panels[member],
        first, edge(run + 1, runs, product.batch, 1),
        row, edge(rowBlock + 1, rowBlocks, product.m, KERNELS.mr()) - row,
        column, edge(columnBlock + 1, columnBlocks, product.n, KERNELS.nr()) - column);
  }

  private void compute(
      FloatPanels scratch, int first, int end, int row, int rows, int column, int columns) {
    for (int number = first; number < end; number++) {
      FloatProducts.gemm(scratch, product, number, row, rows, column, columns);
    }
  }

  /** Where a block starts: at a multiple of the tile, nearly even; behind the last block, the size. */
  private static int edge(int block, int blocks, int size, int tile) {
    long tiles = Math.ceilDiv(size, tile);
    return (int) Math.min(size, tiles * block / blocks * tile);
  }
}
