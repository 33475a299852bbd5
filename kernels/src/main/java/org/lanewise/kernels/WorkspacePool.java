package org.lanewise.kernels;

/**
 * The workspaces of callers that bring none: a fixed number of them, so that thousands of virtual
 * threads hold no more memory than a few threads do; several for each processor, since a thread may be
 * preempted in the middle of a call. A caller that finds all taken gets a new one, which is garbage
 * after the call.
 */
final class WorkspacePool {
  private static final Workspace[] POOL =
      new Workspace[Math.clamp(4L * Runtime.getRuntime().availableProcessors(), 8, 64)];

  static {
    for (int i = 0; i < POOL.length; i++) {
      POOL[i] = Workspace.serial();
    }
  }

  private WorkspacePool() {}

  /** A workspace already taken for the caller, who must release it. */
  static Workspace acquire() {
    // Threads start their search at different places, and find what they used last in their cache.
    int start = (int) Thread.currentThread().threadId();
    for (int i = 0; i < POOL.length; i++) {
      Workspace workspace = POOL[Math.floorMod(start + i, POOL.length)];
      if (workspace.tryAcquire()) {
        return workspace;
      }
    }
    Workspace extra = Workspace.serial();
    extra.acquire();
    return extra;
  }
}
