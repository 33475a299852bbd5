package org.lanewise.kernels;

import java.util.concurrent.atomic.AtomicBoolean;
import org.lanewise.kernels.internal.gemm.DoublePanels;
import org.lanewise.kernels.internal.gemm.FloatPanels;
import org.lanewise.kernels.internal.reduction.DoubleColumnSums;
import org.lanewise.kernels.internal.reduction.FloatColumnSums;

/**
 * The scratch memory of the kernels: packing buffers and partial sums, at most 2 MB for each element
 * type, allocated at first use and kept.
 *
 * <p>Owned by its caller and reused from call to call, so that nothing is allocated in steady state.
 * It serves one call at a time; a second one that starts meanwhile throws {@link
 * IllegalStateException}.
 */
public final class Workspace {
  private final AtomicBoolean busy = new AtomicBoolean();
  private FloatPanels floatPanels;
  private DoublePanels doublePanels;
  private FloatColumnSums floatColumnSums;
  private DoubleColumnSums doubleColumnSums;

  private Workspace() {}

  /** A new workspace whose calls run on the calling thread alone. */
  public static Workspace serial() {
    return new Workspace();
  }

  /** Takes this workspace for one call. */
  void acquire() {
    if (!tryAcquire()) {
      throw new IllegalStateException("workspace is in use by another call");
    }
  }

  /** Takes this workspace if no call has it. */
  boolean tryAcquire() {
    return busy.compareAndSet(false, true);
  }

  /** Ends the call that took it. */
  void release() {
    busy.setRelease(false);
  }

  FloatPanels floatPanels() {
    if (floatPanels == null) {
      floatPanels = new FloatPanels();
    }
    return floatPanels;
  }

  DoublePanels doublePanels() {
    if (doublePanels == null) {
      doublePanels = new DoublePanels();
    }
    return doublePanels;
  }

  FloatColumnSums floatColumnSums() {
    if (floatColumnSums == null) {
      floatColumnSums = new FloatColumnSums();
    }
    return floatColumnSums;
  }

  DoubleColumnSums doubleColumnSums() {
    if (doubleColumnSums == null) {
      doubleColumnSums = new DoubleColumnSums();
    }
    return doubleColumnSums;
  }
}
