package org.lanewise.kernels.internal.reduction;

import org.lanewise.kernels.internal.parallel.Job;
import org.lanewise.kernels.internal.parallel.Team;

/** Softmax by row and what is built on it, in runs of rows shared by the members of a team. */
public final class FloatSoftmaxes implements Job {
  /** Elements below which waking a helper costs more than it brings. */
  private static final long WORTH_SHARING = 1L << 16;

  private final Team team;
  private final FloatSoftmaxRows[] scratch;
  private final FloatSoftmaxCall call = new FloatSoftmaxCall();
  private int runs;

  /** The shared softmaxes of a team. */
  public FloatSoftmaxes(Team team) {
    this.team = team;
    this.scratch = new FloatSoftmaxRows[team.members()];
  }

  /** The bytes of the largest member's buffers. */
  public long scratchBytes() {
    long largest = 0;
    for (FloatSoftmaxRows each : scratch) {
      largest = Math.max(largest, each == null ? 0 : each.bytes());
    }
    return largest;
  }

  /** The arguments of the next call of {@link #compute}. */
  public FloatSoftmaxCall call() {
    return call;
  }

  /** Computes {@link #call()}, and forgets its operands. */
  public void compute() {
    try {
      boolean shared = team.members() > 1 && (long) call.m * call.n >= WORTH_SHARING;
      runs = shared ? Math.clamp(4L * team.members(), 1, Math.max(1, call.m)) : 1;
      if (runs == 1) {
        run(0, 0);
      } else {
        team.run(this, runs);
      }
    } finally {
      call.clear();
    }
  }

  @Override
  public void run(int task, int member) {
    if (scratch[member] == null) {
      scratch[member] = new FloatSoftmaxRows();
    }
    int start = edge(task);
    int rows = edge(task + 1) - start;
    int together = FloatRowTiles.fit(call.n) ? FloatRowTiles.MOST : 1;
    int tiles = Math.ceilDiv(rows, together);
    for (int tile = 0; tile < tiles; tile++) {
      int i = tile * together;
      scratch[member].compute(call, start + i, Math.min(together, rows - i));
    }
  }

  /** Where a run of rows starts: nearly even ones. */
  private int edge(int run) {
    return (int) ((long) call.m * run / runs);
  }
}
