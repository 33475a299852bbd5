package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/** The memory that a workspace takes for products and reductions of one type. */
class FloatScratchTest {
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
}
