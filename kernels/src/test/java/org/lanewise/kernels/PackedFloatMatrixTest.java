package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanewise.kernels.Refusal.assertRefused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lanewise.kernels.internal.FloatBlocks;

/**
 * A packed operand is a value: a copy, the same for everyone. ({@link FloatGemmTest} compares the bits of
 * products with it.)
 */
class PackedFloatMatrixTest {
  private static final int M = 37;
  private static final int N = 85;
  private static final int K = FloatBlocks.KC + 7;

  private final FloatMatrix a = FloatMatrix.random(M, K, 0, 0, 1);
  private final FloatMatrix b = FloatMatrix.random(K, N, 2, 1, 2);
  private final PackedFloatMatrix packed =
      PackedFloatMatrix.pack(Transpose.NO, K, N, b.array, b.offset, b.ld);

  @Test
  void knowsItsShape() {
    assertEquals(K, packed.rows());
    assertEquals(N, packed.columns());
    assertTrue(packed.toString().endsWith("Matrix[" + K + " × " + N + "]"), packed.toString());
  }

  @Test
  void isACopy() {
    float[] before = product(Workspace.serial(), packed);
    Arrays.fill(b.array, Float.NaN);
    assertArrayEquals(before, product(Workspace.serial(), packed));
  }

  @Test
  void bothOrientationsAreTheSameOperand() {
    float[] transposed = new float[K * N];
    for (int p = 0; p < K; p++) {
      for (int j = 0; j < N; j++) {
        transposed[j * K + p] = b.get(p, j);
      }
    }
    assertArrayEquals(
        product(Workspace.serial(), packed),
        product(
            Workspace.serial(),
            PackedFloatMatrix.pack(Transpose.YES, K, N, transposed, 0, K)));
  }

  @Test
  void onePackingServesManyThreadsAtOnce() throws Exception {
    float[] expected = product(Workspace.serial(), packed);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<float[]>> products = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        products.add(threads.submit(() -> product(Workspace.serial(), packed)));
      }
      for (Future<float[]> product : products) {
        assertArrayEquals(expected, product.get());
      }
    }
  }

  @Test
  void emptyMatrices() {
    float[] c = {1, 2};
    gemm(2, 0, 3, PackedFloatMatrix.pack(Transpose.NO, 3, 0, new float[0], 0, 1), c);
    assertArrayEquals(new float[] {1, 2}, c);
    gemm(1, 2, 0, PackedFloatMatrix.pack(Transpose.NO, 0, 2, new float[0], 0, 2), c);
    assertArrayEquals(new float[] {0, 0}, c);
  }

  @Test
  void packingRefuses() {
    float[] x = new float[20];
    assertRefused(
        NullPointerException.class, "transB is null",
        () -> PackedFloatMatrix.pack(null, 1, 1, x, 0, 1));
    assertRefused(
        NullPointerException.class, "b is null",
        () -> PackedFloatMatrix.pack(Transpose.NO, 1, 1, (float[]) null, 0, 1));
    assertRefused(
        IllegalArgumentException.class, "k = -1, must be at least 0",
        () -> PackedFloatMatrix.pack(Transpose.NO, -1, 1, x, 0, 1));
    assertRefused(
        IllegalArgumentException.class, "n = -1, must be at least 0",
        () -> PackedFloatMatrix.pack(Transpose.NO, 1, -1, x, 0, 1));
    assertRefused(
        IllegalArgumentException.class, "ldb = 3, must be at least 4",
        () -> PackedFloatMatrix.pack(Transpose.NO, 5, 4, x, 0, 3));
    assertRefused(
        IllegalArgumentException.class, "ldb = 4, must be at least 5",
        () -> PackedFloatMatrix.pack(Transpose.YES, 5, 4, x, 0, 4));
    assertRefused(
        IndexOutOfBoundsException.class,
        "bOffset = 1: b (5 × 4, ldb = 4) ends at element 21, beyond b.length = 20",
        () -> PackedFloatMatrix.pack(Transpose.NO, 5, 4, x, 1, 4));
    assertRefused(
        IndexOutOfBoundsException.class, "bOffset = -1, must be at least 0",
        () -> PackedFloatMatrix.pack(Transpose.YES, 5, 4, x, -1, 5));
  }

  /** Rounded up to whole tiles, a matrix that fits an array need not fit one when packed. */
  @Test
  void aMatrixTooLargeWhenPackedIsRefused() {
    assertRefused(
        IllegalArgumentException.class, "k = 2000000000, n = 1: packed, b has ",
        () -> PackedFloatMatrix.pack(Transpose.NO, 2_000_000_000, 1, new float[1], 0, 1));
  }

  @Test
  void productsRefuse() {
    PackedFloatMatrix packed = PackedFloatMatrix.pack(Transpose.NO, 5, 4, new float[20], 0, 4);
    float[] c = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    float[] before = c.clone();
    assertRefused(
        IllegalArgumentException.class, "k = 5, n = 3, must be those of the packed b, 5 × 4",
        () -> gemm(3, 3, 5, packed, c));
    assertRefused(
        IllegalArgumentException.class, "k = 4, n = 4, must be those of the packed b, 5 × 4",
        () -> gemm(3, 4, 4, packed, c));
    assertRefused(
        NullPointerException.class, "b is null", () -> gemm(3, 4, 5, null, c));
    assertRefused(
        IndexOutOfBoundsException.class, "cOffset = 0: c (4 × 4, ldc = 4) ends at element 16",
        () -> gemm(4, 4, 5, packed, c));
    float[] a = new float[15];
    FloatEpilogue none = FloatEpilogue.NONE;
    Workspace ws = Workspace.serial();
    assertRefused(
        NullPointerException.class, "workspace is null",
        () -> FloatGemm.gemm(null, Transpose.NO, 3, 4, 5, 1, a, 0, 5, packed, 0, c, 0, 4, none));
    assertRefused(
        NullPointerException.class, "transA is null",
        () -> FloatGemm.gemm(ws, null, 3, 4, 5, 1, a, 0, 5, packed, 0, c, 0, 4, none));
    assertRefused(
        NullPointerException.class, "epilogue is null",
        () -> FloatGemm.gemm(ws, Transpose.NO, 3, 4, 5, 1, a, 0, 5, packed, 0, c, 0, 4, null));
    assertRefused(
        IllegalArgumentException.class, "lda = 4, must be at least 5",
        () -> FloatGemm.gemm(ws, Transpose.NO, 3, 4, 5, 1, a, 0, 4, packed, 0, c, 0, 4, none));
    assertRefused(
        IndexOutOfBoundsException.class, "aOffset = 1: a (3 × 5, lda = 5) ends at element 16",
        () -> FloatGemm.gemm(ws, Transpose.NO, 3, 4, 5, 1, a, 1, 5, packed, 0, c, 0, 4, none));
    assertRefused(
        IllegalArgumentException.class, "c shares elements with a",
        () -> FloatGemm.gemm(ws, Transpose.NO, 1, 4, 5, 1, c, 0, 5, packed, 0, c, 4, 4, none));
    assertRefused(
        IllegalArgumentException.class, "c shares elements with bias",
        () -> FloatGemm.gemm(
            ws, Transpose.NO, 3, 4, 5, 1, a, 0, 5, packed, 0, c, 0, 4, none.withColumnBias(c, 8)));
    assertArrayEquals(before, c, "C was touched");
  }

  private static void gemm(int m, int n, int k, PackedFloatMatrix b, float[] c) {
    FloatGemm.gemm(
        Workspace.serial(), Transpose.NO, m, n, k,
        1, new float[m * k], 0, Math.max(1, k), b, 0, c, 0, Math.max(1, n), FloatEpilogue.NONE);
  }

  private float[] product(Workspace workspace, PackedFloatMatrix b) {
    float[] c = new float[M * N];
    FloatGemm.gemm(
        workspace, Transpose.NO, M, N, K, 1, a.array, 0, K, b, 0, c, 0, N, FloatEpilogue.NONE);
    return c;
  }
}
