package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bits of a shared product are those of a serial one, whatever the executor does. */
class FloatParallelTest {
  // Large enough to be shared, and no size a multiple of a tile.
  private static final int M = 211;
  private static final int N = 533;
  private static final int K = 77;

  private final FloatMatrix a = FloatMatrix.random(M, K, 1, 2, 1);
  private final FloatMatrix b = FloatMatrix.random(K, N, 2, 1, 2);
  private final FloatMatrix c = FloatMatrix.random(M, N, 3, 3, 3);
  private final FloatMatrix bias = FloatMatrix.random(1, N, 0, 0, 4);
  private final FloatEpilogue epilogue =
      FloatEpilogue.NONE.withColumnBias(bias.array, 0).withActivation(Activation.TANH);
  private final PackedFloatMatrix packedB =
      PackedFloatMatrix.pack(Transpose.NO, K, N, b.array, b.offset, b.ld);
  private final FloatMatrix expected = product(Workspace.serial());

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16, 64})
  void anyNumberOfThreads(int threads) {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      Workspace workspace = Workspace.with(Parallelism.of(executor, threads));
      for (int round = 0; round < 10; round++) {
        assertBits(workspace);
      }
    }
  }

  /** One that sums columns is shared by columns only, if there are enough of them. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16, 64})
  void everyFormOfEpilogue(int threads) {
    AtomicInteger asked = new AtomicInteger();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      Workspace workspace = counting(executor, threads, asked);
      for (FloatEpilogueCase after : FloatEpilogueCase.forms(M, N, 7)) {
        FloatMatrix defined = product(Workspace.serial(), FloatEpilogue.NONE);
        after.define(defined);
        FloatMatrix result = c.copy();
        asked.set(0);
        after.assertBits(
            threads + " threads", defined, result, () -> {
              FloatMatrix computed = product(workspace, after.epilogue());
              System.arraycopy(computed.array, 0, result.array, 0, result.array.length);
            });
        assertEquals(threads > 1, asked.get() > 0, after + ": helpers were asked");
      }
    }
  }

  /** One of few columns that sums them is shared by rows. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16})
  void sumsOfFewColumns(int threads) {
    int m = 1003;
    int k = 331;
    AtomicInteger asked = new AtomicInteger();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      Workspace workspace = counting(executor, threads, asked);
      for (int n : new int[] {40, 101}) {
        FloatMatrix x = FloatMatrix.random(m, k, 1, 2, 1);
        FloatMatrix w = FloatMatrix.random(k, n, 2, 1, 2);
        for (FloatEpilogueCase after : FloatEpilogueCase.forms(m, n, 7)) {
          FloatMatrix defined = FloatMatrix.random(m, n, 3, 3, 3);
          FloatMatrix result = defined.copy();
          FloatGemm.gemm(
              Workspace.serial(), Transpose.NO, Transpose.NO, m, n, k,
              1, x.array, x.offset, x.ld, w.array, w.offset, w.ld,
              0.5f, defined.array, defined.offset, defined.ld, FloatEpilogue.NONE);
          after.define(defined);
          asked.set(0);
          after.assertBits(
              threads + " threads", defined, result,
              () -> FloatGemm.gemm(
                  workspace, Transpose.NO, Transpose.NO, m, n, k,
                  1, x.array, x.offset, x.ld, w.array, w.offset, w.ld,
                  0.5f, result.array, result.offset, result.ld, after.epilogue()));
          assertEquals(threads > 1, asked.get() > 0, after + ": helpers were asked");
        }
      }
    }
  }

  /** A vector is cut as well, and each part is as good as the whole. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void aVectorSharedByAnyNumberOfThreads(int threads) {
    int outputs = 9001;
    int k = 1941;
    float[] matrix = FloatMatrix.random(k, outputs, 0, 0, 5).array;
    float[] x = FloatMatrix.random(1, k, 0, 0, 6).array;
    AtomicInteger asked = new AtomicInteger();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      Workspace workspace = counting(executor, threads, asked);
      // The matrix as stored has its outputs in rows, then in columns.
      for (Transpose trans : Transpose.values()) {
        boolean rows = trans == Transpose.NO;
        int ld = rows ? k : outputs;
        float[] expected = new float[outputs];
        FloatGemm.gemm(
            trans, Transpose.NO, outputs, 1, k, 1, matrix, 0, ld, x, 0, 1, 0, expected, 0, 1);
        float[] column = new float[outputs];
        FloatGemm.gemm(
            workspace, trans, Transpose.NO, outputs, 1, k,
            1, matrix, 0, ld, x, 0, 1, 0, column, 0, 1, FloatEpilogue.NONE);
        assertArrayEquals(expected, column);
        float[] row = new float[outputs];
        FloatGemm.gemm(
            workspace, Transpose.NO, rows ? Transpose.YES : Transpose.NO, 1, outputs, k,
            1, x, 0, k, matrix, 0, ld, 0, row, 0, outputs, FloatEpilogue.NONE);
        assertArrayEquals(expected, row);
      }
    }
    assertTrue(asked.get() >= 4, "helpers were asked for " + asked.get() + " times in 4 products");
  }

  @Test
  void virtualThreads() {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      assertBits(Workspace.with(Parallelism.of(executor, 4)));
    }
  }

  @Test
  void anExecutorThatRejects() {
    assertBits(
        Workspace.with(
            Parallelism.of(
                task -> {
                  throw new RejectedExecutionException("full");
                },
                4)));
  }

  @Test
  void anExecutorThatRunsTasksOnTheCaller() {
    assertBits(Workspace.with(Parallelism.of(Runnable::run, 4)));
  }

  /** Tasks that come when their product is done, or in the middle of a later one, do no harm. */
  @Test
  void anExecutorThatRunsTasksLate() throws InterruptedException {
    List<Runnable> tasks = new ArrayList<>();
    Executor late = tasks::add;
    Workspace workspace = Workspace.with(Parallelism.of(late, 3));
    assertBits(product(workspace));
    assertEquals(2, tasks.size());
    tasks.forEach(Runnable::run);
    Thread intruder =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!Thread.currentThread().isInterrupted()) {
                    tasks.get(0).run();
                    tasks.get(1).run();
                  }
                });
    for (int round = 0; round < 20; round++) {
      assertBits(workspace);
    }
    intruder.interrupt();
    intruder.join();
  }

  @Test
  void anExecutorShutDownHalfWay() {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    Workspace workspace = Workspace.with(Parallelism.of(executor, 3));
    assertBits(workspace);
    executor.shutdownNow();
    assertBits(workspace);
  }

  @Test
  void anInterruptKeepsItsFlag() {
    try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
      Workspace workspace = Workspace.with(Parallelism.of(executor, 2));
      for (int round = 0; round < 10; round++) {
        Thread.currentThread().interrupt();
        assertBits(workspace);
        assertTrue(Thread.interrupted(), "the flag was lost");
      }
    }
  }

  @Test
  void badArgumentsAreRefused() {
    assertEquals(
        "executor is null",
        assertThrows(NullPointerException.class, () -> Parallelism.of(null, 2)).getMessage());
    assertEquals(
        "threads = 0, must be at least 1",
        assertThrows(
            IllegalArgumentException.class, () -> Parallelism.of(Runnable::run, 0))
            .getMessage());
    assertEquals(
        "parallelism is null",
        assertThrows(NullPointerException.class, () -> Workspace.with(null)).getMessage());
  }

  private void assertBits(Workspace workspace) {
    assertBits(product(workspace));
    assertBits(packedProduct(workspace));
    assertBits(segmentProduct(workspace));
  }

  private void assertBits(FloatMatrix actual) {
    assertArrayEquals(expected.bits(), actual.bits());
    actual.assertPaddingIntact("c");
  }

  private FloatMatrix product(Workspace workspace) {
    return product(workspace, epilogue);
  }

  private FloatMatrix product(Workspace workspace, FloatEpilogue after) {
    FloatMatrix result = c.copy();
    FloatGemm.gemm(
        workspace, Transpose.NO, Transpose.NO, M, N, K,
        0.5f, a.array, a.offset, a.ld,
        b.array, b.offset, b.ld,
        2, result.array, result.offset, result.ld,
        after);
    return result;
  }

  private FloatMatrix packedProduct(Workspace workspace) {
    FloatMatrix result = c.copy();
    FloatGemm.gemm(
        workspace, Transpose.NO, M, N, K,
        0.5f, a.array, a.offset, a.ld,
        packedB,
        2, result.array, result.offset, result.ld,
        epilogue);
    return result;
  }

  private FloatMatrix segmentProduct(Workspace workspace) {
    FloatMatrix result = c.copy();
    FloatGemm.gemm(
        workspace, Transpose.NO, Transpose.NO, M, N, K,
        0.5f, MemorySegment.ofArray(a.array), a.offset, a.ld,
        MemorySegment.ofArray(b.array), b.offset, b.ld,
        2, MemorySegment.ofArray(result.array), result.offset, result.ld,
        epilogue);
    return result;
  }

  /** A workspace that counts how often it asks for a helper. */
  private static Workspace counting(Executor executor, int threads, AtomicInteger asked) {
    return Workspace.with(Parallelism.of(task -> {
      asked.incrementAndGet();
      executor.execute(task);
    }, threads));
  }
}
