package org.lanewise.kernels.internal.gemm;

import org.lanewise.kernels.Transpose;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.parallel.Job;
import org.lanewise.kernels.internal.parallel.Team;

/**
 * A product shared by the members of a team: C is cut along m and n, never along k, and each task is a
 * product of its own, with the buffers of the member that runs it. An element of C depends on nothing
 * but its row and column, so the cut changes no bit.
 *
 * <p>Holds the arguments of one call at a time, and is reused, so that a call allocates nothing.
 */
public final class FloatShared implements Job {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;

  /** Multiply-adds below which waking a helper costs more than it brings: about 80 µs of work. */
  private static final long WORTH_SHARING = 1L << 23;

  /** Rows of a task: enough uses of each packed element of B to pay for packing it once more. */
  private static final int MIN_ROWS = FloatPanels.STRIPS * KERNELS.mr();

  private final Team team;
  private final FloatPanels[] panels;

  private int rowBlocks;
  private int columnBlocks;
  private Transpose transA;
  private Transpose transB;
  private int m;
  private int n;
  private int k;
  private float alpha;
  private float[] a;
  private int aOffset;
  private int lda;
  private float[] b;
  private int bOffset;
  private int ldb;
  private float beta;
  private float[] c;
  private int cOffset;
  private int ldc;
  private FloatStripEpilogue epilogue;

  /** The shared products of a team. */
  public FloatShared(Team team) {
    this.team = team;
    this.panels = new FloatPanels[team.members()];
    panels[0] = new FloatPanels();
  }

  /** Computes C = alpha·op(A)·op(B) + beta·C, then applies the epilogue. */
  public void gemm(
      Transpose transA, Transpose transB, int m, int n, int k,
      float alpha, float[] a, int aOffset, int lda,
      float[] b, int bOffset, int ldb,
      float beta, float[] c, int cOffset, int ldc,
      FloatStripEpilogue epilogue) {
    // Two tasks a member, so that a slow one is waited for half as long.
    int wanted = 2 * team.members();
    columnBlocks = FloatPanels.blocks(n);
    if (m == 1) {
      // Nothing is packed, and long rows of B are streams to the prefetcher.
      columnBlocks = Math.min(columnBlocks, wanted);
    }
    rowBlocks =
        Math.clamp(Math.ceilDiv(wanted, Math.max(1, columnBlocks)), 1, Math.max(1, m / MIN_ROWS));
    int tasks = rowBlocks * columnBlocks;
    if (team.members() == 1 || tasks <= 1 || (long) m * n * k < WORTH_SHARING) {
      FloatProducts.gemm(
          panels[0], transA, transB, m, n, k,
          alpha, a, aOffset, lda, b, bOffset, ldb, beta, c, cOffset, ldc, epilogue, 0);
      return;
    }
    this.transA = transA;
    this.transB = transB;
    this.m = m;
    this.n = n;
    this.k = k;
    this.alpha = alpha;
    this.a = a;
    this.aOffset = aOffset;
    this.lda = lda;
    this.b = b;
    this.bOffset = bOffset;
    this.ldb = ldb;
    this.beta = beta;
    this.c = c;
    this.cOffset = cOffset;
    this.ldc = ldc;
    this.epilogue = epilogue;
    try {
      team.run(this, tasks);
    } finally {
      this.a = null;
      this.b = null;
      this.c = null;
      this.epilogue = null;
    }
  }

  @Override
  public void run(int task, int member) {
    if (panels[member] == null) {
      panels[member] = new FloatPanels();
    }
    int row = edge(task / columnBlocks, rowBlocks, m, KERNELS.mr());
    int rows = edge(task / columnBlocks + 1, rowBlocks, m, KERNELS.mr()) - row;
    int column = edge(task % columnBlocks, columnBlocks, n, KERNELS.nr());
    int columns = edge(task % columnBlocks + 1, columnBlocks, n, KERNELS.nr()) - column;
    FloatProducts.gemm(
        panels[member], transA, transB, rows, columns, k,
        alpha, a, aOffset + (transA == Transpose.NO ? row * lda : row), lda,
        b, bOffset + (transB == Transpose.NO ? column : column * ldb), ldb,
        beta, c, cOffset + row * ldc + column, ldc, epilogue, column);
  }

  /** Where a block starts: at a multiple of the tile, nearly even; behind the last block, the size. */
  private static int edge(int block, int blocks, int size, int tile) {
    long tiles = Math.ceilDiv(size, tile);
    return (int) Math.min(size, tiles * block / blocks * tile);
  }
}
