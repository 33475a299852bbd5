package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanewise.kernels.Refusal.assertRefused;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Operands in segments of every kind, and the segments that are refused. ({@link FloatGemmTest} compares
 * the bits for native ones.)
 */
class FloatSegmentTest {
  private static final ValueLayout.OfFloat LAYOUT = ValueLayout.JAVA_FLOAT;
  private static final int BYTES = Float.BYTES;
  private static final Arena ARENA = Arena.ofAuto();

  // Large enough to be shared, and no size a multiple of a tile.
  private static final int M = 211;
  private static final int N = 533;
  private static final int K = 77;

  private final float[] a = FloatMatrix.random(M, K, 0, 0, 1).array;
  private final float[] b = FloatMatrix.random(K, N, 0, 0, 2).array;
  private final float[] expected = new float[M * N];

  FloatSegmentTest() {
    FloatGemm.gemm(Transpose.NO, Transpose.NO, M, N, K, 1, a, 0, K, b, 0, N, 0, expected, 0, N);
  }

  @Test
  void heapSegments() {
    MemorySegment c = MemorySegment.ofArray(new float[M * N]);
    assertBits(
        Workspace.serial(), MemorySegment.ofArray(a).asReadOnly(), MemorySegment.ofArray(b), c);
  }

  /** What one array holds, at offsets of segments and of operands. */
  @Test
  void partsOfOneArray() {
    float[] slab = new float[a.length + b.length + expected.length + 3];
    MemorySegment all = MemorySegment.ofArray(slab);
    System.arraycopy(a, 0, slab, 1, a.length);
    System.arraycopy(b, 0, slab, 2 + a.length, b.length);
    MemorySegment c = all.asSlice((a.length + b.length + 2L) * BYTES);
    gemm(Workspace.serial(), all, 1, all.asSlice(BYTES), 1 + a.length, c, 1);
    assertArrayEquals(expected, c.asSlice(BYTES).toArray(LAYOUT));
  }

  @Test
  void arraysOfAnotherTypeAlignedAlike() {
    MemorySegment c = MemorySegment.ofArray(new long[(M * N * BYTES + 7) / 8]);
    assertBits(
        Workspace.serial(), nativeCopy(ARENA, a), nativeCopy(ARENA, b),
        c.asSlice(0, (long) M * N * BYTES));
  }

  @Test
  void mappedFiles(@TempDir Path directory) throws IOException {
    try (Arena arena = Arena.ofConfined();
        FileChannel file = FileChannel.open(
            directory.resolve("weights"), StandardOpenOption.CREATE, StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      MemorySegment weights =
          file.map(FileChannel.MapMode.READ_WRITE, 0, (long) b.length * BYTES, arena);
      weights.copyFrom(MemorySegment.ofArray(b));
      MemorySegment readOnly =
          file.map(FileChannel.MapMode.READ_ONLY, 0, (long) b.length * BYTES, arena);
      MemorySegment c = arena.allocate(LAYOUT, (long) M * N);
      assertBits(Workspace.serial(), nativeCopy(arena, a), readOnly, c);
      PackedFloatMatrix packed = PackedFloatMatrix.pack(Transpose.NO, K, N, readOnly, 0, N);
      float[] result = new float[M * N];
      FloatGemm.gemm(
          Workspace.serial(), Transpose.NO, M, N, K, 1, a, 0, K, packed, 0, result, 0, N,
          FloatEpilogue.NONE);
      assertArrayEquals(expected, result);
    }
  }

  /** Helpers take part, unless a segment belongs to the calling thread alone. */
  @Test
  void confinedSegmentsAreComputedByTheirOwner() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (ExecutorService executor = Executors.newFixedThreadPool(3);
        Arena own = Arena.ofConfined();
        Arena shared = Arena.ofShared()) {
      Workspace workspace =
          Workspace.with(Parallelism.of(task -> executor.execute(() -> {
            threads.add(Thread.currentThread());
            task.run();
          }), 4));
      for (int round = 0; round < 5; round++) {
        assertBits(
            workspace, nativeCopy(shared, a), nativeCopy(own, b),
            shared.allocate(LAYOUT, (long) M * N));
      }
      assertTrue(threads.isEmpty(), "helpers were asked to access a confined segment");
      for (int round = 0; round < 5; round++) {
        assertBits(
            workspace, nativeCopy(shared, a), nativeCopy(shared, b),
            shared.allocate(LAYOUT, (long) M * N));
      }
    }
    assertTrue(!threads.isEmpty(), "no helper was asked");
  }

  /** alpha = 0 has a path of its own; C is wider than a strip, and has a gap between its rows. */
  @Test
  void scalingOnly() {
    int n = 1100;
    for (FloatEpilogueCase after : FloatEpilogueCase.forms(3, n, 5)) {
      for (float beta : new float[] {0, 0.5f}) {
        FloatMatrix c = FloatMatrix.random(3, n, 2, 3, 6);
        FloatMatrix expected = c.copy();
        FloatDefinition.gemm(Transpose.NO, Transpose.NO, 4, 0, c, c, beta, expected);
        after.define(expected);
        MemorySegment result = nativeCopy(ARENA, c.array);
        MemorySegment nothing = ARENA.allocate(LAYOUT, 4L * n);
        after.assertBits("beta " + beta, expected, c, () -> {
          FloatGemm.gemm(
              Workspace.serial(), Transpose.NO, Transpose.NO, 3, n, 4,
              0, nothing, 0, 4, nothing, 0, n, beta, result, c.offset, c.ld, after.epilogue());
          MemorySegment.ofArray(c.array).copyFrom(result);
        });
      }
    }
  }

  /** Arguments of a product of segments; the good ones, until a test changes some. */
  static final class Call {
    private Workspace workspace = Workspace.serial();
    private Transpose transA = Transpose.NO;
    private Transpose transB = Transpose.NO;
    private int m = 3;
    private int n = 4;
    private int k = 5;
    private MemorySegment a = ARENA.allocate(LAYOUT, 15);
    private long aOffset;
    private int lda = 5;
    private MemorySegment b = ARENA.allocate(LAYOUT, 20);
    private long bOffset;
    private int ldb = 4;
    private final MemorySegment output = ARENA.allocate(LAYOUT, 40).fill((byte) 7);
    private MemorySegment c = output.asSlice(0, 12L * BYTES);
    private long cOffset;
    private int ldc = 4;
    private FloatEpilogue epilogue = FloatEpilogue.NONE;

    void run() {
      FloatGemm.gemm(
          workspace, transA, transB, m, n, k,
          1, a, aOffset, lda, b, bOffset, ldb, 0, c, cOffset, ldc, epilogue);
    }
  }

  static List<Refusal<Call>> refusals() {
    Class<? extends Exception> nullPointer = NullPointerException.class;
    Class<? extends Exception> argument = IllegalArgumentException.class;
    Class<? extends Exception> bounds = IndexOutOfBoundsException.class;
    float[] array = new float[30];
    return List.of(
        new Refusal<>(nullPointer, "workspace is null", c -> c.workspace = null),
        new Refusal<>(nullPointer, "transA is null", c -> c.transA = null),
        new Refusal<>(nullPointer, "transB is null", c -> c.transB = null),
        new Refusal<>(nullPointer, "a is null", c -> c.a = null),
        new Refusal<>(nullPointer, "b is null", c -> c.b = null),
        new Refusal<>(nullPointer, "c is null", c -> c.c = null),
        new Refusal<>(nullPointer, "epilogue is null", c -> c.epilogue = null),
        new Refusal<>(argument, "m = -1, must be at least 0", c -> c.m = -1),
        new Refusal<>(argument, "n = -1, must be at least 0", c -> c.n = -1),
        new Refusal<>(argument, "k = -1, must be at least 0", c -> c.k = -1),
        new Refusal<>(argument, "lda = 4, must be at least 5", c -> c.lda = 4),
        new Refusal<>(argument, "ldb = 3, must be at least 4", c -> c.ldb = 3),
        new Refusal<>(argument, "ldc = 3, must be at least 4", c -> c.ldc = 3),
        new Refusal<>(IllegalStateException.class, "a is closed", c -> c.a = closed()),
        new Refusal<>(IllegalStateException.class, "b is closed", c -> c.b = closed()),
        new Refusal<>(IllegalStateException.class, "c is closed", c -> c.c = closed()),
        new Refusal<>(WrongThreadException.class, "a is confined to another thread than Thread[",
            c -> c.a = confinedElsewhere()),
        new Refusal<>(WrongThreadException.class, "c is confined to another thread than Thread[",
            c -> c.c = confinedElsewhere()),
        new Refusal<>(argument, "c is read-only, must be writable", c -> c.c = c.c.asReadOnly()),
        new Refusal<>(argument, "a is aligned to 2 bytes, must be at least " + BYTES,
            c -> c.a = ARENA.allocate(200, 64).asSlice(2)),
        new Refusal<>(argument, "b is aligned to 1 bytes, must be at least " + BYTES,
            c -> c.b = MemorySegment.ofArray(new byte[200])),
        new Refusal<>(argument, "c is aligned to 1 bytes, must be at least " + BYTES,
            c -> c.c = c.output.asSlice(1)),
        new Refusal<>(bounds, "aOffset = -1, must be at least 0", c -> c.aOffset = -1),
        new Refusal<>(bounds, "aOffset = 0: a (3 × 5, lda = 2147483647) takes 4294967299 elements",
            c -> c.lda = Integer.MAX_VALUE),
        new Refusal<>(bounds,
            "bOffset = 1: b (5 × 4, ldb = 4) takes 20 elements from there, beyond the"
                + " 20 of the segment",
            c -> c.bOffset = 1),
        new Refusal<>(bounds,
            "bOffset = 0: b (5 × 4, ldb = 4) takes 20 elements from there, beyond the"
                + " 19 of the segment",
            c -> c.b = c.b.asSlice(0, 20 * BYTES - 1)),
        new Refusal<>(bounds, "cOffset = 9223372036854775807: c (3 × 4, ldc = 4) takes 12 elements",
            c -> c.cOffset = Long.MAX_VALUE),
        new Refusal<>(bounds, "aOffset = 16: a (0 × 5, lda = 5) takes 0 elements from there", c -> {
          c.m = 0;
          c.aOffset = 16;
        }),
        new Refusal<>(argument, "c shares elements with a", c -> {
          c.a = c.output.asSlice(11 * BYTES);
        }),
        new Refusal<>(argument, "c shares elements with b", c -> {
          c.b = c.output.asReadOnly();
          c.bOffset = 11;
        }),
        new Refusal<>(argument, "c shares elements with b", c -> {
          c.b = MemorySegment.ofBuffer(c.output.asByteBuffer());
        }),
        new Refusal<>(argument, "c shares elements with a", c -> {
          c.c = MemorySegment.ofArray(array);
          c.a = c.c.asReadOnly().asSlice(8 * BYTES);
        }),
        new Refusal<>(argument, "c shares elements with bias", c -> {
          c.c = MemorySegment.ofArray(array).asSlice(BYTES);
          c.epilogue = FloatEpilogue.NONE.withColumnBias(array, 12);
        }),
        new Refusal<>(bounds, "biasOffset = 1: bias (4 elements) ends at element 5",
            c -> c.epilogue = FloatEpilogue.NONE.withColumnBias(new float[4], 1)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refuses(Refusal<Call> refusal) {
    Call call = new Call();
    refusal.change().accept(call);
    byte[] before = call.output.toArray(ValueLayout.JAVA_BYTE);
    assertRefused(refusal.type(), refusal.message(), call::run);
    assertArrayEquals(before, call.output.toArray(ValueLayout.JAVA_BYTE), "C was touched");
  }

  @Test
  void neighboursInOneSegmentAreAccepted() {
    Call call = new Call();
    call.a = call.output;
    call.aOffset = 12;
    call.run();
    call.c = MemorySegment.ofArray(new float[27]);
    call.a = call.c;
    call.run();
    assertEquals(0, call.c.getAtIndex(LAYOUT, 0));
  }

  @Test
  void packingRefuses() {
    assertPackingRefused(NullPointerException.class, "b is null", null, 0);
    assertPackingRefused(IllegalStateException.class, "b is closed", closed(), 0);
    assertPackingRefused(
        WrongThreadException.class, "b is confined to another thread", confinedElsewhere(), 0);
    assertPackingRefused(
        IllegalArgumentException.class, "b is aligned to 1 bytes",
        MemorySegment.ofArray(new byte[200]), 0);
    assertPackingRefused(
        IndexOutOfBoundsException.class, "bOffset = 1: b (5 × 4, ldb = 4) takes 20 elements",
        ARENA.allocate(LAYOUT, 20), 1);
  }

  private static void assertPackingRefused(
      Class<? extends Exception> type, String message, MemorySegment b, long offset) {
    assertRefused(
        type, message, () -> PackedFloatMatrix.pack(Transpose.NO, 5, 4, b, offset, 4));
  }

  private void assertBits(
      Workspace workspace, MemorySegment a, MemorySegment b, MemorySegment c) {
    gemm(workspace, a, 0, b, 0, c, 0);
    assertArrayEquals(expected, c.toArray(LAYOUT));
  }

  private static void gemm(
      Workspace workspace, MemorySegment a, long aOffset, MemorySegment b, long bOffset,
      MemorySegment c, long cOffset) {
    FloatGemm.gemm(
        workspace, Transpose.NO, Transpose.NO, M, N, K,
        1, a, aOffset, K, b, bOffset, N, 0, c, cOffset, N, FloatEpilogue.NONE);
  }

  private static MemorySegment nativeCopy(Arena arena, float[] array) {
    return arena.allocateFrom(LAYOUT, array);
  }

  private static MemorySegment closed() {
    try (Arena arena = Arena.ofConfined()) {
      return arena.allocate(LAYOUT, 100);
    }
  }

  private static MemorySegment confinedElsewhere() {
    MemorySegment[] segment = new MemorySegment[1];
    Thread owner =
        Thread.ofPlatform().start(() -> segment[0] = Arena.ofConfined().allocate(LAYOUT, 100));
    try {
      owner.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return segment[0];
  }
}
