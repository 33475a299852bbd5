package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lanewise.kernels.Refusal.assertRefused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;

/** {@link FloatGemm#gemmStridedBatched}: the bits of single products, and what it refuses. */
class FloatBatchTest {
  private static final FloatKernels KERNELS = FloatProvider.KERNELS;
  private static final int MR = KERNELS.mr();
  private static final int NR = KERNELS.nr();

  /** Arguments of a batch; those of three products 3 × 4 × 5, until a test changes some. */
  static final class Call {
    private Workspace workspace = Workspace.serial();
    private Transpose transA = Transpose.NO;
    private Transpose transB = Transpose.NO;
    private int m = 3;
    private int n = 4;
    private int k = 5;
    private float alpha = 1;
    private float[] a = random(45);
    private int aOffset;
    private int lda = 5;
    private int aStride = 15;
    private float[] b = random(60);
    private int bOffset;
    private int ldb = 4;
    private int bStride = 20;
    private float beta;
    private float[] c = random(36);
    private int cOffset;
    private int ldc = 4;
    private int cStride = 12;
    private int batch = 3;

    void run() {
      FloatGemm.gemmStridedBatched(
          workspace, transA, transB, m, n, k,
          alpha, a, aOffset, lda, aStride, b, bOffset, ldb, bStride,
          beta, c, cOffset, ldc, cStride, batch);
    }

    /** What the definition makes of C, one product at a time. */
    float[] expected() {
      float[] expected = c.clone();
      for (int i = 0; i < batch; i++) {
        int aRows = transA == Transpose.NO ? m : k;
        int bRows = transB == Transpose.NO ? k : n;
        FloatMatrix result = view(expected, cOffset + i * cStride, m, n, ldc);
        FloatDefinition.gemm(
            transA, transB, k,
            alpha, view(a, aOffset + i * aStride, aRows, m + k - aRows, lda),
            view(b, bOffset + i * bStride, bRows, n + k - bRows, ldb),
            beta, result);
        for (int row = 0; row < m; row++) {
          System.arraycopy(
              result.array, row * n, expected, cOffset + i * cStride + row * ldc, n);
        }
      }
      return expected;
    }

    void assertBits() {
      float[] expected = expected();
      float[] aBefore = a.clone();
      float[] bBefore = b.clone();
      run();
      assertArrayEquals(bits(expected), bits(c));
      assertArrayEquals(aBefore, a, "A was modified");
      assertArrayEquals(bBefore, b, "B was modified");
    }
  }

  record Shape(int m, int n, int k) {}

  static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (int size : new int[] {1, 4, 8, 16, 31, 32}) {
      shapes.add(new Shape(size, size, size));
    }
    shapes.add(new Shape(0, 3, 3));
    shapes.add(new Shape(3, 0, 3));
    shapes.add(new Shape(3, 3, 0));
    shapes.add(new Shape(MR + 1, NR + 3, FloatBlocks.KC + 5));
    shapes.add(new Shape(4 * MR + 1, 2 * NR + 1, 97));
    return shapes;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void bitsAreThoseOfTheDefinition(Shape shape) {
    for (Transpose transA : Transpose.values()) {
      for (Transpose transB : Transpose.values()) {
        for (float beta : new float[] {0, -0.75f}) {
          Call call = call(shape, transA, transB, 3);
          call.beta = beta;
          call.alpha = 0.5f;
          call.assertBits();
        }
      }
    }
  }

  @Test
  void oneOperandForAll() {
    for (Transpose transB : Transpose.values()) {
      Call call = call(new Shape(5, 7, 9), Transpose.NO, transB, 4);
      call.aStride = 0;
      call.assertBits();
      call.bStride = 0;
      call.assertBits();
    }
  }

  /** The heads of an attention layer: columns of one matrix. */
  @Test
  void matricesSideBySide() {
    Call call = new Call();
    call.lda = 3 * 5;
    call.aStride = 5;
    call.ldb = 3 * 4;
    call.bStride = 4;
    call.ldc = 3 * 4;
    call.cStride = 4;
    call.assertBits();
  }

  /** Input and output heads in one array: side by side, and apart. */
  @Test
  void outputsBesideInputsInOneArray() {
    Call call = new Call();
    call.m = call.n = call.k = 3;
    call.a = call.b = call.c = random(3 * 27);
    call.lda = call.ldb = call.ldc = 27;
    call.aStride = call.bStride = call.cStride = 3;
    call.bOffset = 9;
    call.cOffset = 18;
    float[] expected = call.expected();
    call.run();
    assertArrayEquals(bits(expected), bits(call.c));
  }

  @Test
  void emptyBatchesAreCheckedAndThenNothingHappens() {
    Call call = new Call();
    call.batch = 0;
    float[] before = call.c.clone();
    call.run();
    assertArrayEquals(before, call.c);
    call.lda = 4;
    assertThrows(IllegalArgumentException.class, call::run);
  }

  @Test
  void betaZeroDoesNotReadC() {
    Call call = new Call();
    float[] expected = call.expected();
    Arrays.fill(call.c, Float.NaN);
    call.run();
    assertArrayEquals(bits(expected), bits(call.c));
  }

  /** Long batches of small products, and two products so large that each is cut. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16, 64})
  void anyNumberOfThreads(int threads) {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      Workspace workspace = Workspace.with(Parallelism.of(executor, threads));
      for (Shape shape : new Shape[] {new Shape(24, 24, 24), new Shape(150, 160, 180)}) {
        Call call = call(shape, Transpose.NO, Transpose.NO, shape.m < 100 ? 700 : 2);
        float[] expected = call.c.clone();
        call.run();
        float[] serial = call.c;
        call.c = expected;
        call.workspace = workspace;
        call.run();
        assertArrayEquals(bits(serial), bits(call.c));
      }
    }
  }

  static List<Refusal<Call>> refusals() {
    Class<? extends Exception> nullPointer = NullPointerException.class;
    Class<? extends Exception> argument = IllegalArgumentException.class;
    Class<? extends Exception> bounds = IndexOutOfBoundsException.class;
    return List.of(
        new Refusal<>(nullPointer, "workspace is null", c -> c.workspace = null),
        new Refusal<>(nullPointer, "transA is null", c -> c.transA = null),
        new Refusal<>(nullPointer, "transB is null", c -> c.transB = null),
        new Refusal<>(nullPointer, "a is null", c -> c.a = null),
        new Refusal<>(nullPointer, "b is null", c -> c.b = null),
        new Refusal<>(nullPointer, "c is null", c -> c.c = null),
        new Refusal<>(argument, "m = -1, must be at least 0", c -> c.m = -1),
        new Refusal<>(argument, "n = -1, must be at least 0", c -> c.n = -1),
        new Refusal<>(argument, "k = -1, must be at least 0", c -> c.k = -1),
        new Refusal<>(argument, "batch = -1, must be at least 0", c -> c.batch = -1),
        new Refusal<>(argument, "lda = 4, must be at least 5", c -> c.lda = 4),
        new Refusal<>(argument, "ldb = 3, must be at least 4", c -> c.ldb = 3),
        new Refusal<>(argument, "ldc = 3, must be at least 4", c -> c.ldc = 3),
        new Refusal<>(argument, "aStride = -1, must be at least 0", c -> c.aStride = -1),
        new Refusal<>(argument, "bStride = -1, must be at least 0", c -> c.bStride = -1),
        new Refusal<>(argument, "cStride = -1, must be at least 0", c -> c.cStride = -1),
        new Refusal<>(bounds,
            "aOffset = 1: a (3 of 3 × 5, lda = 5, aStride = 15) ends at element 46,"
                + " beyond a.length = 45",
            c -> c.aOffset = 1),
        new Refusal<>(bounds,
            "bOffset = 0: b (4 of 5 × 4, ldb = 4, bStride = 20) ends at element 80",
            c -> {
              c.batch = 4;
              c.aStride = 0;
            }),
        new Refusal<>(bounds, "cOffset = -1, must be at least 0", c -> c.cOffset = -1),
        new Refusal<>(bounds, "cOffset = 0: c (3 of 3 × 4, ldc = 4, cStride = 2147483647) ends at"
            + " element 4294967306", c -> c.cStride = Integer.MAX_VALUE),
        new Refusal<>(argument,
            "cStride = 11, must be at least 12 (3 × 4, ldc = 4), or at least 4 with"
                + " all 3 side by side within ldc",
            c -> c.cStride = 11),
        new Refusal<>(argument, "cStride = 0, must be at least 12", c -> c.cStride = 0),
        new Refusal<>(argument, "cStride = 3, must be at least 32", c -> {
          c.c = random(100);
          c.ldc = 14;
          c.cStride = 3;
        }),
        // Side by side, but the last one does not fit in a row.
        new Refusal<>(argument, "cStride = 5, must be at least 30", c -> {
          c.c = random(100);
          c.ldc = 13;
          c.cStride = 5;
        }),
        new Refusal<>(argument, "c shares elements with a", c -> {
          c.a = c.c = random(36 + 45);
          c.cOffset = 44;
        }),
        new Refusal<>(argument, "c shares elements with b", c -> {
          c.b = c.c = random(36 + 60);
          c.bOffset = 35;
        }),
        // Only the last C meets the first A.
        new Refusal<>(argument, "c shares elements with a", c -> {
          c.m = c.n = c.k = 3;
          c.a = c.c = random(200);
          c.lda = c.ldc = 30;
          c.aStride = 3;
          c.cStride = 4;
          c.cOffset = 30 - 6;
          c.aOffset = 30 - 1;
          c.batch = 2;
        }));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refuses(Refusal<Call> refusal) {
    Call call = new Call();
    refusal.change().accept(call);
    float[] before = call.c == null ? null : call.c.clone();
    assertRefused(refusal.type(), refusal.message(), call::run);
    assertArrayEquals(before, call.c, "C was touched");
  }

  /** One behind the other, with no gap, is no conflict; nor is C right behind A. */
  @Test
  void neighboursAreAccepted() {
    Call call = new Call();
    call.a = call.c = random(45 + 36);
    call.cOffset = 45;
    float[] expected = call.expected();
    call.run();
    assertEquals(expected[80], call.c[80]);
  }

  /** A batch with gaps of NaN between rows and between matrices. */
  private static Call call(Shape shape, Transpose transA, Transpose transB, int batch) {
    Call call = new Call();
    call.transA = transA;
    call.transB = transB;
    call.m = shape.m;
    call.n = shape.n;
    call.k = shape.k;
    call.batch = batch;
    int aRows = transA == Transpose.NO ? shape.m : shape.k;
    int aColumns = shape.m + shape.k - aRows;
    int bRows = transB == Transpose.NO ? shape.k : shape.n;
    int bColumns = shape.n + shape.k - bRows;
    call.aOffset = 3;
    call.lda = aColumns + 1;
    call.aStride = aRows * call.lda + 2;
    call.a = gaps(call.aOffset, batch, call.aStride, aRows, aColumns, call.lda);
    call.bOffset = 1;
    call.ldb = bColumns + 2;
    call.bStride = bRows * call.ldb + 1;
    call.b = gaps(call.bOffset, batch, call.bStride, bRows, bColumns, call.ldb);
    call.cOffset = 2;
    call.ldc = shape.n + 3;
    call.cStride = shape.m * call.ldc + 5;
    call.c = gaps(call.cOffset, batch, call.cStride, shape.m, shape.n, call.ldc);
    return call;
  }

  private static float[] gaps(
      int offset, int batch, int stride, int rows, int columns, int ld) {
    float[] array = new float[offset + batch * stride];
    Arrays.fill(array, Float.NaN);
    for (int i = 0; i < batch; i++) {
      for (int row = 0; row < rows; row++) {
        System.arraycopy(
            random(columns), 0, array, offset + i * stride + row * ld, columns);
      }
    }
    return array;
  }

  private static FloatMatrix view(float[] array, int offset, int rows, int columns, int ld) {
    return FloatMatrix.of(
        rows, columns, 0, 0,
        number -> array[offset + number / columns * ld + number % columns]);
  }

  private static final SplittableRandom RANDOM = new SplittableRandom(1);

  @SuppressWarnings("cast") // not redundant for both element types
  private static float[] random(int count) {
    float[] array = new float[count];
    for (int i = 0; i < count; i++) {
      array[i] = (float) RANDOM.nextDouble(-1, 1);
    }
    return array;
  }

  private static long[] bits(float[] array) {
    long[] bits = new long[array.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToIntBits(array[i]);
    }
    return bits;
  }
}
