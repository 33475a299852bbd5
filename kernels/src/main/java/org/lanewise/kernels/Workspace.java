package org.lanewise.kernels;

import java.util.concurrent.atomic.AtomicBoolean;
import org.lanewise.kernels.internal.Arguments;
import org.lanewise.kernels.internal.gemm.DoubleShared;
import org.lanewise.kernels.internal.gemm.FloatShared;
import org.lanewise.kernels.internal.parallel.Team;
import org.lanewise.kernels.internal.reduction.DoubleReductions;
import org.lanewise.kernels.internal.reduction.DoubleSoftmaxes;
import org.lanewise.kernels.internal.reduction.FloatReductions;
import org.lanewise.kernels.internal.reduction.FloatSoftmaxes;

/**
 * The scratch memory of the kernels: packing buffers of at most 1.5 MB and partial results of at most
 * 1.5 MB for each element type and thread, allocated at first use and kept.
 *
 * <p>Owned by its caller and reused from call to call, so that nothing is allocated in steady state,
 * that is, once C2 has compiled the kernels in use. (The exception is double precision on 128-bit
 * vectors: JDK 25 keeps masks of two lanes as objects.)
 *
 * <p>It serves one call at a time; a second one that starts meanwhile throws {@link
 * IllegalStateException}.
 */
public final class Workspace {
  private final Team team;
  private final AtomicBoolean busy = new AtomicBoolean();
  private FloatShared floatProducts;
  private DoubleShared doubleProducts;
  private FloatReductions floatReductions;
  private FloatSoftmaxes floatSoftmaxes;
  private DoubleReductions doubleReductions;
  private DoubleSoftmaxes doubleSoftmaxes;

  private Workspace(Parallelism parallelism) {
    this.team = new Team(parallelism.executor(), parallelism.threads());
  }

  /** A new workspace whose calls run on the calling thread alone. */
  public static Workspace serial() {
    return new Workspace(Parallelism.serial());
  }

  /**
   * A new workspace whose calls may have helpers; each holds packing buffers of its own.
   *
   * @throws NullPointerException if {@code parallelism} is null
   */
  public static Workspace with(Parallelism parallelism) {
    Arguments.notNull(parallelism, "parallelism");
    return new Workspace(parallelism);
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

  FloatShared floatProducts() {
    if (floatProducts == null) {
      floatProducts = new FloatShared(team, floatReductions());
    }
    return floatProducts;
  }

  DoubleShared doubleProducts() {
    if (doubleProducts == null) {
      doubleProducts = new DoubleShared(team, doubleReductions());
    }
    return doubleProducts;
  }

  FloatReductions floatReductions() {
    if (floatReductions == null) {
      floatReductions = new FloatReductions(team);
    }
    return floatReductions;
  }

  DoubleReductions doubleReductions() {
    if (doubleReductions == null) {
      doubleReductions = new DoubleReductions(team);
    }
    return doubleReductions;
  }

  FloatSoftmaxes floatSoftmaxes() {
    if (floatSoftmaxes == null) {
      floatSoftmaxes = new FloatSoftmaxes(team);
    }
    return floatSoftmaxes;
  }

  DoubleSoftmaxes doubleSoftmaxes() {
    if (doubleSoftmaxes == null) {
      doubleSoftmaxes = new DoubleSoftmaxes(team);
    }
    return doubleSoftmaxes;
  }

  /** The bytes of scratch memory that single precision takes, of the thread that has most. */
  long floatScratchBytes() {
    return floatProducts().scratchBytes() + floatReductions().scratchBytes()
        + floatSoftmaxes().scratchBytes();
  }

  /** The same of double precision. */
  long doubleScratchBytes() {
    return doubleProducts().scratchBytes() + doubleReductions().scratchBytes()
        + doubleSoftmaxes().scratchBytes();
  }
}
