package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.FloatReductionKernels;
import org.lanewise.kernels.internal.parallel.Job;
import org.lanewise.kernels.internal.parallel.Team;

/**
 * Reductions of columns and rows, shared by the members of a team: rows are cut into runs, columns into
 * chunks, and where these are few, blocks of rows into groups that are whole subtrees of the bit
 * contract's tree. So the cut changes no bit.
 *
 * <p>Holds the arguments of one call at a time, and is reused, so that a call allocates nothing.
 */
public final class FloatReductions implements Job {
  /** Elements below which waking a helper costs more than it brings. */
  private static final long WORTH_SHARING = 1L << 18;

  /** Groups of blocks, of all chunks, that the results have room for. */
  private static final int MOST_GROUPS = 16;

  /** Rows at a time: enough of them to make little of the calls for each lot. */
  private static final int TOGETHER = 256;

  private static final FloatReductionKernels KERNELS = FloatProvider.REDUCTIONS;

  private final Team team;
  private final FloatReductionScratch[] scratch;

  private Reduction reduction;
  private boolean byRows;
  private int m;
  private int n;
  private float[] x;
  private int xOffset;
  private int ldx;
  private float[] result;
  private int[] places;
  private int resultOffset;

  private int chunks;
  private int groups;
  private int groupBlocks;

  /** The results of groups, from their first use on. */
  private FloatReductionScratch grouping;
  private FloatPartials grouped;

  /** The shared reductions of a team. */
  public FloatReductions(Team team) {
    this.team = team;
    this.scratch = new FloatReductionScratch[team.members()];
  }

  /** The bytes of the largest member's buffers. */
  public long scratchBytes() {
    long largest = 0;
    long ofGroups = grouping == null ? 0 : grouping.bytes();
    for (FloatReductionScratch each : scratch) {
      largest = Math.max(largest, each == null ? 0 : each.bytes());
    }
    return largest + ofGroups;
  }

  /**
   * Reduces each column, or with {@code byRows} each row, to an element of the result.
   *
   * @param result not used if the reduction is ARGMAX, which fills {@code places}
   */
  public void reduce(
      Reduction reduction, boolean byRows, int m, int n, float[] x, int xOffset, int ldx,
      float[] result, int[] places, int resultOffset) {
    // Rows of one element that follow each other are columns of one element, with the same bits.
    boolean isOneRow = byRows && n == 1 && ldx == 1;
    this.reduction = reduction;
    this.byRows = byRows && !isOneRow;
    this.m = isOneRow ? 1 : m;
    this.n = isOneRow ? m : n;
    this.x = x;
    this.xOffset = xOffset;
    this.ldx = isOneRow ? m : ldx;
    this.result = result;
    this.places = places;
    this.resultOffset = resultOffset;
    try {
      boolean shared = team.members() > 1 && (long) m * n >= WORTH_SHARING;
      if (this.byRows) {
        reduceRows(shared);
      } else {
        reduceColumns(shared);
      }
    } finally {
      this.x = null;
      this.result = null;
      this.places = null;
    }
  }

  /** The fold of a vector, or of two, on the calling thread. */
  public float fold(Fold fold, int count, float[] x, int xOffset, float[] y, int yOffset) {
    FloatFolded folded = scratch(0).folded(Fold.SUM).with(fold, y, yOffset - xOffset);
    FloatRowBlocks.reduce(folded, count, 1, x, xOffset, 0);
    folded.with(Fold.SUM);
    return folded.values[0];
  }

  @Override
  public void run(int task, int member) {
    if (byRows) {
      rows(edge(task), edge(task + 1), scratch(member));
    } else {
      columns(task / groups, task % groups, scratch(member));
    }
  }

  private FloatReductionScratch scratch(int member) {
    if (scratch[member] == null) {
      scratch[member] = new FloatReductionScratch(FloatPartials.SIZE);
    }
    return scratch[member];
  }

  private void reduceColumns(boolean shared) {
    chunks = Math.ceilDiv(n, FloatPartials.WIDTH);
    int blocks = Math.ceilDiv(m, FloatColumnBlocks.ROWS);
    groupBlocks = Math.max(1, blocks);
    if (shared && chunks <= MOST_GROUPS / 2) {
      int each = Integer.highestOneBit(MOST_GROUPS / chunks);
      groupBlocks = Math.max(1, Integer.highestOneBit(2 * Math.ceilDiv(blocks, each) - 1));
    }
    groups = Math.max(1, Math.ceilDiv(blocks, groupBlocks));
    if (groups == 1 && !(shared && chunks > 1)) {
      for (int chunk = 0; chunk < chunks; chunk++) {
        columns(chunk, 0, scratch(0));
      }
      return;
    }
    if (groups > 1) {
      if (grouping == null) {
        grouping = new FloatReductionScratch(MOST_GROUPS * FloatPartials.WIDTH);
      }
      grouped = grouping.partials(reduction);
    }
    team.run(this, chunks * groups);
    for (int chunk = 0; chunk < chunks && groups > 1; chunk++) {
      join(chunk, scratch(0).partials(reduction));
    }
  }

  /** One chunk of columns, one group of blocks. */
  private void columns(int chunk, int group, FloatReductionScratch scratch) {
    int j = chunk * FloatPartials.WIDTH;
    int columns = Math.min(FloatPartials.WIDTH, n - j);
    FloatPartials partials = scratch.partials(reduction);
    if (m == 0) {
      partials.columns(0, 0, columns, x, xOffset, ldx);
    } else {
      int start = group * groupBlocks;
      int end = (int) Math.min(
          (long) start + groupBlocks, Math.ceilDiv(m, FloatColumnBlocks.ROWS));
      FloatColumnBlocks.reduce(
          partials, start, end, m, columns, x, xOffset + j, ldx);
    }
    if (groups == 1) {
      store(partials, columns, m, j);
    } else {
      grouped.copy(partials, 0, (chunk * groups + group) * FloatPartials.WIDTH, columns);
    }
  }

  /** Joins the groups of a chunk. */
  private void join(int chunk, FloatPartials partials) {
    int j = chunk * FloatPartials.WIDTH;
    int columns = Math.min(FloatPartials.WIDTH, n - j);
    int rows = groupBlocks * FloatColumnBlocks.ROWS;
    partials.clear();
    for (int group = 0; group < groups; group++) {
      int at = (chunk * groups + group) * FloatPartials.WIDTH;
      partials.copy(grouped, at, partials.top(), columns);
      partials.push(columns, Math.min(rows, m - group * rows), group + 1);
    }
    partials.finish(columns);
    store(partials, columns, m, j);
  }

  private void reduceRows(boolean shared) {
    groups = shared ? Math.clamp(4L * team.members(), 1, Math.max(1, m)) : 1;
    if (groups == 1) {
      rows(0, m, scratch(0));
    } else {
      team.run(this, groups);
    }
  }

  /** Where a run of rows starts: nearly even ones. */
  private int edge(int run) {
    return (int) ((long) m * run / groups);
  }

  private void rows(int start, int end, FloatReductionScratch scratch) {
    FloatPartials partials = scratch.partials(reduction);
    // Longer rows one by one: each is a stream to the prefetcher.
    int together = n <= FloatChains.BLOCK ? TOGETHER : 1;
    int runs = Math.ceilDiv(end - start, together);
    for (int run = 0; run < runs; run++) {
      int i = start + run * together;
      int count = Math.min(together, end - i);
      if (n == 0) {
        partials.rows(0, 0, count, x, xOffset, ldx);
      } else {
        FloatRowBlocks.reduce(partials, n, count, x, xOffset + i * ldx, ldx);
      }
      store(partials, count, n, i);
    }
  }

  /** The last step, for results of {@code length} elements each. */
  private void store(FloatPartials partials, int count, int length, int at) {
    int to = resultOffset + at;
    if (partials instanceof FloatLargest largest) {
      if (length == 0) {
        Arrays.fill(places, to, to + count, -1);
      } else if (byRows) {
        largest.findColumns(count, x, xOffset + at * ldx, ldx, places, to);
      } else {
        largest.findRows(count, x, xOffset + at, ldx, places, to);
      }
      return;
    }
    partials.store(count, result, to);
    switch (reduction) {
      case VARIANCE ->
        KERNELS.step(Step.POSITIVE_SHARE, count, length, result, to, result, to, result, to);
      case MEAN ->
        KERNELS.step(Step.SHARE, count, length, result, to, result, to, result, to);
      case NORM -> KERNELS.step(Step.ROOT, count, 0, result, to, result, to, result, to);
      default -> {
      }
    }
  }
}
