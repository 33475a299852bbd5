package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanewise.kernels.internal.FloatProvider;

/**
 * In steady state no path allocates. Until C2 has compiled a path its vectors are objects, so each is
 * called until a batch of calls allocates nothing; one that still allocates after a minute fails.
 */
class FloatGarbageTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int CALLS = 1000;
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  record Path(String name, Runnable call) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Path> paths() {
    Workspace ws = Workspace.serial();
    Workspace shared = Workspace.with(Parallelism.of(Runnable::run, 2));
    FloatEpilogue tanh = FloatEpilogue.NONE.withColumnBias(new float[300], 0).withActivation(
        Activation.TANH);
    return List.of(
        new Path("in place, whole vectors", () -> square(ws, Transpose.NO, Transpose.NO, 16)),
        new Path("in place, ragged", () -> square(ws, Transpose.NO, Transpose.NO, 21)),
        new Path("packed, ragged", () -> square(ws, Transpose.NO, Transpose.YES, 37)),
        new Path("packed, A transposed", () -> square(ws, Transpose.YES, Transpose.NO, 33)),
        new Path("row times matrix", () -> vector(ws, Transpose.NO, 1, 150)),
        new Path("row times transposed matrix", () -> vector(ws, Transpose.YES, 1, 150)),
        new Path("matrix times column", () -> vector(ws, Transpose.NO, 150, 1)),
        new Path("transposed matrix times column", () -> vector(ws, Transpose.YES, 150, 1)),
        new Path("pooled workspace", FloatGarbageTest::anchor),
        new Path("shared with helpers", () -> square(shared, Transpose.NO, Transpose.NO, 210)),
        new Path("bias and tanh",
            () -> FloatBiasActivation.apply(ws, 3, 300, X, 0, 300, tanh)),
        new Path("backward", () -> FloatBiasActivation.backward(
            ws, Activation.RELU, 50, 21, X, 0, 21, Y, 0, 21, SUM, 0)),
        new Path("column sums", () -> FloatColumnReduction.sum(ws, 50, 21, X, 0, 21, SUM, 0)));
  }

  private static final float[] X = new float[210 * 210];
  private static final float[] Y = new float[210 * 210];
  private static final float[] SUM = new float[300];

  @ParameterizedTest
  @MethodSource("paths")
  void allocatesNothing(Path path) {
    assumeTrue(
        FloatProvider.KERNELS.lanes() != 2,
        "two lanes: C2 keeps masks of two lanes as objects, see Workspace");
    long start = System.nanoTime();
    long allocated = batch(path.call);
    while (allocated > 0 && System.nanoTime() - start < PATIENCE.toNanos()) {
      allocated = batch(path.call);
    }
    assertEquals(0, allocated, "bytes allocated by " + CALLS + " calls, " + path);
  }

  private static long batch(Runnable call) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void square(Workspace ws, Transpose transA, Transpose transB, int n) {
    FloatGemm.gemm(
        ws, transA, transB, n, n, n, 1, X, 0, n, X, 0, n, 0.5f, Y, 0, n, FloatEpilogue.NONE);
  }

  /** One row or one column of C, columns stored apart. */
  private static void vector(Workspace ws, Transpose trans, int m, int n) {
    FloatGemm.gemm(
        ws, trans, trans, m, n, 77, 1, X, 0, 150, X, 0, 150, 0.5f, Y, 0, 150, FloatEpilogue.NONE);
  }

  private static void anchor() {
    FloatGemm.gemm(
        Transpose.NO, Transpose.NO, 5, 5, 5, 1, X, 0, 5, X, 0, 5, 0, Y, 0, 5);
  }
}
