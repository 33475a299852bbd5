package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
  private static final int N = 65;

  @Test
  void aWorkspaceServesOneCallAtATime() {
    Workspace workspace = Workspace.serial();
    workspace.acquire();
    float[] x = {1, 2};
    float[] sum = {9, 9};
    assertThrows(
        IllegalStateException.class,
        () -> FloatColumnReduction.sum(workspace, 1, 2, x, 0, 2, sum, 0));
    assertArrayEquals(new float[] {9, 9}, sum);
    workspace.release();
    FloatColumnReduction.sum(workspace, 1, 2, x, 0, 2, sum, 0);
    assertArrayEquals(x, sum);
  }

  /** A failed call must give its workspace back: acquired once more, it would refuse. */
  @Test
  void aRefusedCallDoesNotKeepTheWorkspace() {
    Workspace workspace = Workspace.serial();
    float[] x = {1};
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> FloatColumnReduction.sum(workspace, 2, 1, x, 0, 1, new float[1], 0));
    float[] sum = new float[1];
    FloatColumnReduction.sum(workspace, 1, 1, x, 0, 1, sum, 0);
    assertArrayEquals(x, sum);
  }

  /** The largest blocks of every path: nothing grows with the matrices. */
  @Test
  void scratchMemoryStaysWithinItsLimit() {
    Workspace workspace = Workspace.with(Parallelism.of(Runnable::run, 2));
    int n = 1200;
    float[] x = new float[n * n];
    float[] c = new float[n * n];
    MemorySegment segment = Arena.ofAuto().allocate(ValueLayout.JAVA_FLOAT, (long) n * n);
    MemorySegment result = MemorySegment.ofArray(c);
    FloatEpilogue none = FloatEpilogue.NONE;
    for (Transpose trans : Transpose.values()) {
      FloatGemm.gemm(
          workspace, trans, trans, 100, n, n, 1, x, 0, n, x, 0, n, 0, c, 0, n, none);
      FloatGemm.gemm(
          workspace, trans, trans, 100, n, n, 1, segment, 0, n, segment, 0, n, 0, result, 0, n,
          none);
    }
    FloatColumnReduction.sum(workspace, n, n, x, 0, n, new float[n], 0);
    FloatColumnReduction.variance(workspace, n, n, x, 0, n, new float[n], 0);
    FloatColumnReduction.argmax(workspace, n, n, x, 0, n, new int[n], 0);
    FloatSoftmax.softmax(workspace, n, n, x, 0, n, c, 0, n);
    FloatBiasActivation.backward(
        workspace, Activation.RELU, n, n, x, 0, n, c, 0, n, new float[n], 0);
    long bytes = workspace.floatScratchBytes();
    assertTrue(bytes > 100_000, bytes + " bytes: not all counted?");
    assertTrue(bytes <= 2 << 20, bytes + " bytes");
  }

  @Test
  void callersBeyondThePoolGetWorkspacesOfTheirOwn() {
    List<Workspace> taken = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Workspace next = WorkspacePool.acquire();
      taken.forEach(other -> assertNotSame(other, next));
      taken.add(next);
    }
    taken.forEach(Workspace::release);
  }

  @Test
  void manyVirtualThreadsAtOnceGetTheSameBits() throws Exception {
    float[] a = FloatMatrix.random(N, N, 0, 0, 1).array;
    float[] expected = product(a);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<float[]>> products = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        products.add(threads.submit(() -> product(a)));
      }
      for (Future<float[]> product : products) {
        assertArrayEquals(expected, product.get());
      }
    }
  }

  private static float[] product(float[] a) {
    float[] c = new float[N * N];
    FloatGemm.gemm(Transpose.NO, Transpose.YES, N, N, N, 1, a, 0, N, a, 0, N, 0, c, 0, N);
    return c;
  }
}
