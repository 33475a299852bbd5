package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
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
        new Path("in place, A transposed", () -> square(ws, Transpose.YES, Transpose.NO, 33)),
        new Path("B packed, ragged", () -> square(ws, Transpose.NO, Transpose.YES, 37)),
        new Path("in place, narrow", () -> square(ws, Transpose.NO, Transpose.NO, 14)),
        new Path("in place, ragged and larger",
            () -> square(ws, Transpose.NO, Transpose.NO, 101)),
        new Path("A packed, B in place", () -> square(ws, Transpose.NO, Transpose.NO, 112)),
        new Path("both packed", () -> square(ws, Transpose.NO, Transpose.NO, 150)),
        new Path("row times matrix", () -> vector(ws, Transpose.NO, 1, 150)),
        new Path("row times transposed matrix", () -> vector(ws, Transpose.YES, 1, 150)),
        new Path("matrix times column", () -> vector(ws, Transpose.NO, 150, 1)),
        new Path("transposed matrix times column", () -> vector(ws, Transpose.YES, 150, 1)),
        new Path("outer product", () -> FloatGemm.gemm(
            ws, Transpose.YES, Transpose.NO, 9, 1027, 1,
            1, X, 0, 9, Y, 0, 1027, 1, Y, 2000, 1027, FloatEpilogue.NONE)),
        new Path("pooled workspace", FloatGarbageTest::anchor),
        new Path("shared with helpers", () -> square(shared, Transpose.NO, Transpose.NO, 210)),
        new Path("packed B, few rows", () -> packedB(ws, 5)),
        new Path("packed B, many rows", () -> packedB(ws, 60)),
        new Path("packed B, shared with helpers", () -> packedB(shared, 200)),
        new Path("batch, in place", () -> batch(ws, Transpose.NO)),
        new Path("batch, packed", () -> batch(ws, Transpose.YES)),
        new Path("batch, shared with helpers", () -> FloatGemm.gemmStridedBatched(
            shared, Transpose.NO, Transpose.NO, 200, 105, 210,
            1, X, 0, 210, 0, X, 0, 210, 0, 0.5f, Y, 0, 210, 105, 2)),
        new Path("native segments", () -> segments(ws, Transpose.NO, Transpose.NO, 41, NATIVE)),
        new Path("native segments, transposed",
            () -> segments(ws, Transpose.YES, Transpose.YES, 41, NATIVE)),
        new Path("heap segments", () -> segments(ws, Transpose.NO, Transpose.YES, 41, HEAP)),
        new Path("segments, shared with helpers",
            () -> segments(shared, Transpose.NO, Transpose.NO, 210, NATIVE)),
        new Path("bias and tanh",
            () -> FloatBiasActivation.apply(ws, 3, 300, X, 0, 300, tanh)),
        new Path("every forward operand",
            () -> FloatBiasActivation.apply(ws, 50, 21, X, 0, 21, Y, 0, 21, FORWARD)),
        new Path("product with every forward operand",
            () -> FloatGemm.gemm(
                ws, Transpose.NO, Transpose.NO, 50, 21, 21,
                1, X, 0, 21, X, 0, 21, 0, Y, 0, 21, FORWARD)),
        new Path("backward", () -> FloatBiasActivation.backward(
            ws, Activation.RELU, 50, 21, X, 0, 21, Y, 0, 21, SUM, 0)),
        new Path("backward by rows", () -> FloatBiasActivation.backwardRows(
            ws, Activation.SILU, 50, 21, X, 0, 21, Y, 0, 21, SUM, 0)),
        new Path("backward of a parameter", () -> FloatBiasActivation.backward(
            ws, LEAKY, 50, 21, X, 0, 21, Y, 0, 21, SUM, 0)),
        new Path("product with backward epilogue",
            () -> FloatGemm.gemm(
                ws, Transpose.NO, Transpose.YES, 150, 110, 50,
                1, X, 0, 50, X, 0, 50, 0, Y, 0, 110, BACKWARD)),
        new Path("segments with backward epilogue",
            () -> FloatGemm.gemm(
                ws, Transpose.NO, Transpose.YES, 150, 110, 50,
                1, HEAP, 0, 50, HEAP, 0, 50, 0, HEAP, 210 * 210, 110, BACKWARD)),
        new Path("elementary functions", () -> {
          FloatMath.exp(101, X, 0, Y, 0);
          FloatMath.expm1(101, X, 0, Y, 0);
          FloatMath.log(101, X, 0, Y, 0);
          FloatMath.log1p(101, X, 0, Y, 0);
          FloatMath.tanh(101, X, 0, Y, 0);
          FloatMath.sigmoid(101, X, 0, Y, 0);
          FloatMath.erf(101, X, 0, Y, 0);
        }),
        new Path("column sums", () -> FloatColumnReduction.sum(ws, 50, 41, X, 0, 41, SUM, 0)),
        new Path("column sums, narrow",
            () -> FloatColumnReduction.sum(ws, 1000, 21, X, 0, 21, SUM, 0)),
        new Path("column variances",
            () -> FloatColumnReduction.variance(ws, 1000, 21, X, 0, 21, SUM, 0)),
        new Path("variance of one column",
            () -> FloatColumnReduction.variance(ws, 5000, 1, X, 0, 1, SUM, 0)),
        new Path("largest of one column",
            () -> FloatColumnReduction.argmax(ws, 5000, 1, X, 0, 1, PLACES, 0)),
        new Path("largest of columns",
            () -> FloatColumnReduction.argmax(ws, 500, 21, X, 0, 21, PLACES, 0)),
        new Path("largest of many columns",
            () -> FloatColumnReduction.argmax(ws, 50, 99, X, 0, 99, PLACES, 0)),
        new Path("largest of columns with NaN",
            () -> FloatColumnReduction.argmax(ws, 16, 99, NANS, 0, 99, PLACES, 0)),
        new Path("largest of columns, at the end of an array",
            () -> FloatColumnReduction.argmax(ws, 12, 14, END, 0, 14, PLACES, 0)),
        new Path("activation, at the end of an array",
            () -> FloatBiasActivation.apply(ws, 12, 14, END, 0, 14, TANH)),
        new Path("row sums, short", () -> FloatRowReduction.sum(ws, 300, 10, X, 0, 10, SUM, 0)),
        new Path("row norms", () -> FloatRowReduction.norm(ws, 3, 5000, X, 0, 5000, SUM, 0)),
        new Path("row variances", () -> FloatRowReduction.variance(ws, 9, 99, X, 0, 99, SUM, 0)),
        new Path("largest of rows", () -> FloatRowReduction.argmax(ws, 9, 99, X, 0, 99, PLACES, 0)),
        new Path("log-sum-exp", () -> FloatRowReduction.logSumExp(ws, 9, 99, X, 0, 99, SUM, 0)),
        new Path("softmax, short rows",
            () -> FloatSoftmax.softmax(ws, 70, 10, X, 0, 10, Y, 0, 10)),
        new Path("log-softmax", () -> FloatSoftmax.logSoftmax(ws, 3, 99, X, 0, 99, Y, 0, 99)),
        new Path("cross-entropy of classes", () -> FloatSoftmax.crossEntropy(
            ws, 70, 10, X, 0, 10, PLACES, 0, 3, 0.1f, SUM, 0, Y, 0, 10)),
        new Path("cross-entropy of probabilities", () -> FloatSoftmax.crossEntropy(
            ws, 7, 99, X, 0, 99, X, 0, 99, 0.1f, SUM, 0, Y, 0, 99)),
        new Path("softmax, short rows, at the end of an array",
            () -> FloatSoftmax.softmax(ws, 12, 14, X, 0, 14, END, 0, 14)),
        new Path("loop over a large array",
            () -> FloatVectors.axpy(5003, 1, LARGE, 1, LARGE, 100_001)),
        new Path("backward, large array", () -> FloatBiasActivation.backward(
            ws, Activation.TANH, 21, 523, LARGE, 1, 528, LARGE, 100_001, 528, LARGE, 200_001)),
        new Path("column variances, large array",
            () -> FloatColumnReduction.variance(ws, 50, 523, LARGE, 1, 528, LARGE, 100_001)),
        new Path("row norms, large array",
            () -> FloatRowReduction.norm(ws, 40, 1024, LARGE, 101, 1040, SUM, 0)),
        new Path("dot, large array",
            () -> FloatVectors.dot(ws, 50_003, LARGE, 101, LARGE, 100_001)),
        new Path("dot", () -> FloatVectors.dot(ws, 999, X, 0, Y, 0)),
        new Path("axpy", () -> FloatVectors.axpy(999, 2, X, 0, Y, 0)));
  }

  private static final float[] X = new float[210 * 210];
  private static final float[] Y = new float[210 * 210];
  private static final float[] END = new float[12 * 14];
  private static final float[] NANS = new float[16 * 99];
  private static final float[] LARGE = new float[1 << 18];
  private static final float[] SUM = new float[300];
  private static final int[] PLACES = new int[100];

  static {
    Arrays.fill(NANS, Float.NaN);
  }

  private static final FloatEpilogue TANH = FloatEpilogue.NONE.withActivation(Activation.TANH);
  private static final FloatEpilogue BIAS = FloatEpilogue.NONE.withColumnBias(SUM, 0);
  private static final FloatEpilogue FORWARD =
      FloatEpilogue.NONE.withColumnBias(SUM, 0).withResidual(X, 2000, 21)
          .withActivation(Activation.HARD_SWISH).withAux(new float[50 * 21], 0, 21);
  private static final Activation LEAKY = Activation.leakyRelu(0.01);
  private static final FloatEpilogue BACKWARD =
      FloatEpilogue.NONE.withDerivative(LEAKY, X, 0, 110).withBiasGradient(SUM, 0);
  // All operands in one segment.
  private static final MemorySegment HEAP = MemorySegment.ofArray(new float[2 * 210 * 210]);
  private static final MemorySegment NATIVE = Arena.global().allocate(HEAP.byteSize(), 64);
  private static final PackedFloatMatrix PACKED =
      PackedFloatMatrix.pack(Transpose.YES, 210, 210, X, 0, 210);

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

  private static void packedB(Workspace ws, int m) {
    FloatGemm.gemm(
        ws, Transpose.NO, m, 210, 210, 1, X, 0, 210, PACKED, 0, Y, 0, 210, FloatEpilogue.NONE);
  }

  private static void batch(Workspace ws, Transpose transB) {
    FloatGemm.gemmStridedBatched(
        ws, Transpose.NO, transB, 13, 13, 13,
        1, X, 0, 13, 169, X, 0, 13, 0, 0.5f, Y, 0, 13, 169, 9);
  }

  private static void segments(
      Workspace ws, Transpose transA, Transpose transB, int n, MemorySegment x) {
    FloatGemm.gemm(
        ws, transA, transB, n, n, n,
        1, x, 0, n, x, 0, n, 0.5f, x, (long) n * n, n, BIAS);
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
