package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lanewise.kernels.Refusal.assertRefused;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad arguments of products and of the epilogues in them: refused, and C left as it was. */
class FloatGemmBadInputTest {
  private static final int HUGE = Integer.MAX_VALUE;
  private static final float[] X = new float[100];
  private static final FloatEpilogue NEEDS_AUX =
      FloatEpilogue.NONE.withActivation(Activation.HARD_SWISH);

  /** Arguments of a product; the good ones, until a test changes some. */
  static final class Call {
    private Workspace workspace = Workspace.serial();
    private Transpose transA = Transpose.NO;
    private Transpose transB = Transpose.NO;
    private int m = 3;
    private int n = 4;
    private int k = 5;
    private float[] a = new float[15];
    private int aOffset;
    private int lda = 5;
    private float[] b = new float[20];
    private int bOffset;
    private int ldb = 4;
    private float[] c = filled(12);
    private int cOffset;
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
    return List.of(
        new Refusal<>(nullPointer, "workspace is null", c -> c.workspace = null),
        new Refusal<>(nullPointer, "transA is null", c -> c.transA = null),
        new Refusal<>(nullPointer, "transB is null", c -> c.transB = null),
        new Refusal<>(nullPointer, "a is null", c -> c.a = null),
        new Refusal<>(nullPointer, "b is null", c -> c.b = null),
        new Refusal<>(nullPointer, "c is null", c -> c.c = null),
        new Refusal<>(nullPointer, "epilogue is null", c -> c.epilogue = null),
        new Refusal<>(argument, "m = -1, must be at least 0", c -> c.m = -1),
        new Refusal<>(argument, "n = -2, must be at least 0", c -> c.n = -2),
        new Refusal<>(argument, "k = -3, must be at least 0", c -> c.k = -3),
        new Refusal<>(argument, "lda = 4, must be at least 5", c -> c.lda = 4),
        new Refusal<>(argument, "ldb = 3, must be at least 4", c -> c.ldb = 3),
        new Refusal<>(argument, "ldc = 3, must be at least 4", c -> c.ldc = 3),
        new Refusal<>(argument, "ldc = 0, must be at least 1", c -> c.n = c.ldc = 0),
        new Refusal<>(argument, "lda = 2, must be at least 3", c -> {
          c.transA = Transpose.YES;
          c.lda = 2;
        }),
        new Refusal<>(argument, "ldb = 4, must be at least 5", c -> c.transB = Transpose.YES),
        new Refusal<>(bounds, "aOffset = -1, must be at least 0", c -> c.aOffset = -1),
        new Refusal<>(bounds, "bOffset = 1: b (5 × 4, ldb = 4) ends at element 21, beyond"
            + " b.length = 20", c -> c.bOffset = 1),
        new Refusal<>(bounds, "cOffset = 2: c (3 × 4, ldc = 4) ends at element 14, beyond"
            + " c.length = 12", c -> c.cOffset = 2),
        new Refusal<>(bounds, "aOffset = 0: a (3 × 5, lda = 2147483647) ends at element 4294967299",
            c -> c.lda = HUGE),
        new Refusal<>(bounds, "aOffset = 2147483647: a (3 × 5, lda = 5) ends at element 2147483662",
            c -> c.aOffset = HUGE),
        new Refusal<>(bounds, "aOffset = 16: a (0 × 5, lda = 5) ends at element 16", c -> {
          c.m = 0;
          c.aOffset = 16;
        }),
        new Refusal<>(bounds, "biasOffset = 1: bias (4 elements) ends at element 5",
            c -> c.epilogue = FloatEpilogue.NONE.withColumnBias(new float[4], 1)),
        new Refusal<>(argument, "c shares elements with a", c -> c.a = c.c = filled(27)),
        new Refusal<>(argument, "c shares elements with b", c -> {
          c.b = c.c = filled(31);
          c.cOffset = 19;
        }),
        new Refusal<>(argument, "c shares elements with bias",
            c -> c.epilogue = FloatEpilogue.NONE.withColumnBias(c.c, 8)),
        new Refusal<>(bounds, "biasOffset = 2: bias (3 elements) ends at element 5",
            c -> c.epilogue = FloatEpilogue.NONE.withRowBias(new float[4], 2)),
        new Refusal<>(argument, "c shares elements with bias",
            c -> c.epilogue = FloatEpilogue.NONE.withRowBias(c.c, 9)),
        new Refusal<>(argument, "ldresidual = 3, must be at least 4",
            c -> c.epilogue = FloatEpilogue.NONE.withResidual(X, 0, 3)),
        new Refusal<>(bounds,
            "residualOffset = 89: residual (3 × 4, ldresidual = 4) ends at element"
                + " 101, beyond residual.length = 100",
            c -> c.epilogue = FloatEpilogue.NONE.withResidual(X, 89, 4)),
        new Refusal<>(argument, "c shares elements with residual",
            c -> c.epilogue = FloatEpilogue.NONE.withResidual(c.c, 0, 4)),
        new Refusal<>(argument, "ldaux = 3, must be at least 4",
            c -> c.epilogue = NEEDS_AUX.withAux(X, 0, 3)),
        new Refusal<>(bounds, "auxOffset = 89: aux (3 × 4, ldaux = 4) ends at element 101",
            c -> c.epilogue = NEEDS_AUX.withAux(X, 89, 4)),
        new Refusal<>(argument, "c shares elements with aux",
            c -> c.epilogue = NEEDS_AUX.withAux(c.c, 0, 4)),
        new Refusal<>(argument, "a shares elements with aux",
            c -> c.epilogue = NEEDS_AUX.withAux(c.a, 0, 4)),
        new Refusal<>(argument, "b shares elements with aux",
            c -> c.epilogue = NEEDS_AUX.withAux(c.b, 0, 4)),
        new Refusal<>(argument, "residual shares elements with aux",
            c -> c.epilogue = NEEDS_AUX.withResidual(X, 11, 4).withAux(X, 0, 4)),
        new Refusal<>(argument, "aux shares elements with residual",
            c -> c.epilogue = NEEDS_AUX.withAux(X, 0, 4).withResidual(X, 11, 4)),
        new Refusal<>(argument, "bias shares elements with aux",
            c -> c.epilogue = NEEDS_AUX.withColumnBias(X, 8).withAux(X, 0, 4)),
        new Refusal<>(argument, "ldsaved = 3, must be at least 4",
            c -> c.epilogue = FloatEpilogue.NONE.withDerivative(Activation.RELU, X, 0, 3)),
        new Refusal<>(bounds, "savedOffset = 89: saved (3 × 4, ldsaved = 4) ends at element 101",
            c -> c.epilogue = FloatEpilogue.NONE.withDerivative(Activation.RELU, X, 89, 4)),
        new Refusal<>(argument, "c shares elements with saved",
            c -> c.epilogue = FloatEpilogue.NONE.withDerivative(Activation.RELU, c.c, 0, 4)),
        new Refusal<>(bounds, "dbOffset = 97: db (4 elements) ends at element 101",
            c -> c.epilogue = FloatEpilogue.NONE.withBiasGradient(X, 97)),
        new Refusal<>(argument, "c shares elements with db",
            c -> c.epilogue = FloatEpilogue.NONE.withBiasGradient(c.c, 8)),
        new Refusal<>(argument, "a shares elements with db",
            c -> c.epilogue = FloatEpilogue.NONE.withBiasGradient(c.a, 11)),
        new Refusal<>(argument, "b shares elements with db",
            c -> c.epilogue = FloatEpilogue.NONE.withBiasGradient(c.b, 16)),
        new Refusal<>(argument, "saved shares elements with db",
            c -> c.epilogue =
                FloatEpilogue.NONE.withDerivative(Activation.RELU, X, 0, 4)
                    .withBiasGradient(X, 11)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void gemmRefuses(Refusal<Call> refusal) {
    Call call = new Call();
    refusal.change().accept(call);
    float[] before = call.c == null ? null : call.c.clone();
    assertRefused(refusal.type(), refusal.message(), call::run);
    assertArrayEquals(before, call.c, "C was touched");
  }

  @Test
  void theAnchorFormRefusesToo() {
    assertRefused(
        IndexOutOfBoundsException.class, "cOffset = 90",
        () -> FloatGemm.gemm(
            Transpose.NO, Transpose.NO, 4, 4, 1, 1, X, 0, 1, X, 20, 4, 0, new float[100], 90, 4));
  }

  /** Neighbours that do not overlap are no conflict: C right behind A in one array. */
  @Test
  void adjacentBlocksAreAccepted() {
    Call call = new Call();
    call.a = call.c = new float[27];
    call.cOffset = 15;
    call.run();
    call.a = call.c = new float[15 + 12];
    call.cOffset = 0;
    call.aOffset = 12;
    call.run();
    assertEquals(0, call.c[0]);
  }

  @Test
  void sizesOfZeroAreCheckedAndThenNothingHappens() {
    Call call = new Call();
    call.m = 0;
    call.run();
    assertArrayEquals(filled(12), call.c);
  }

  private static float[] filled(int length) {
    float[] array = new float[length];
    Arrays.fill(array, 7);
    return array;
  }
}
