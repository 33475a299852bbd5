package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
