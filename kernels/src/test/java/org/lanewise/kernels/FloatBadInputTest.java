package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal names the argument, its value and the bound, and leaves the outputs as they were. */
class FloatBadInputTest {
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

  record Refusal(
      Class<? extends Exception> type, String message, java.util.function.Consumer<Call> change) {
    @Override
    public String toString() {
      return message;
    }
  }

  static List<Refusal> refusals() {
    Class<? extends Exception> nullPointer = NullPointerException.class;
    Class<? extends Exception> argument = IllegalArgumentException.class;
    Class<? extends Exception> bounds = IndexOutOfBoundsException.class;
    return List.of(
        new Refusal(nullPointer, "workspace is null", c -> c.workspace = null),
        new Refusal(nullPointer, "transA is null", c -> c.transA = null),
        new Refusal(nullPointer, "transB is null", c -> c.transB = null),
        new Refusal(nullPointer, "a is null", c -> c.a = null),
        new Refusal(nullPointer, "b is null", c -> c.b = null),
        new Refusal(nullPointer, "c is null", c -> c.c = null),
        new Refusal(nullPointer, "epilogue is null", c -> c.epilogue = null),
        new Refusal(argument, "m = -1, must be at least 0", c -> c.m = -1),
        new Refusal(argument, "n = -2, must be at least 0", c -> c.n = -2),
        new Refusal(argument, "k = -3, must be at least 0", c -> c.k = -3),
        new Refusal(argument, "lda = 4, must be at least 5", c -> c.lda = 4),
        new Refusal(argument, "ldb = 3, must be at least 4", c -> c.ldb = 3),
        new Refusal(argument, "ldc = 3, must be at least 4", c -> c.ldc = 3),
        new Refusal(argument, "ldc = 0, must be at least 1", c -> c.n = c.ldc = 0),
        new Refusal(argument, "lda = 2, must be at least 3", c -> {
          c.transA = Transpose.YES;
          c.lda = 2;
        }),
        new Refusal(argument, "ldb = 4, must be at least 5", c -> c.transB = Transpose.YES),
        new Refusal(bounds, "aOffset = -1, must be at least 0", c -> c.aOffset = -1),
        new Refusal(bounds, "bOffset = 1: b (5 × 4, ldb = 4) ends at element 21, beyond"
            + " b.length = 20", c -> c.bOffset = 1),
        new Refusal(bounds, "cOffset = 2: c (3 × 4, ldc = 4) ends at element 14, beyond"
            + " c.length = 12", c -> c.cOffset = 2),
        new Refusal(bounds, "aOffset = 0: a (3 × 5, lda = 2147483647) ends at element 4294967299",
            c -> c.lda = HUGE),
        new Refusal(bounds, "aOffset = 2147483647: a (3 × 5, lda = 5) ends at element 2147483662",
            c -> c.aOffset = HUGE),
        new Refusal(bounds, "aOffset = 16: a (0 × 5, lda = 5) ends at element 16", c -> {
          c.m = 0;
          c.aOffset = 16;
        }),
        new Refusal(bounds, "biasOffset = 1: bias (4 elements) ends at element 5",
            c -> c.epilogue = FloatEpilogue.NONE.withColumnBias(new float[4], 1)),
        new Refusal(argument, "c shares elements with a", c -> c.a = c.c = filled(27)),
        new Refusal(argument, "c shares elements with b", c -> {
          c.b = c.c = filled(31);
          c.cOffset = 19;
        }),
        new Refusal(argument, "c shares elements with bias",
            c -> c.epilogue = FloatEpilogue.NONE.withColumnBias(c.c, 8)),
        new Refusal(bounds, "biasOffset = 2: bias (3 elements) ends at element 5",
            c -> c.epilogue = FloatEpilogue.NONE.withRowBias(new float[4], 2)),
        new Refusal(argument, "c shares elements with bias",
            c -> c.epilogue = FloatEpilogue.NONE.withRowBias(c.c, 9)),
        new Refusal(argument, "ldresidual = 3, must be at least 4",
            c -> c.epilogue = FloatEpilogue.NONE.withResidual(X, 0, 3)),
        new Refusal(bounds, "residualOffset = 89: residual (3 × 4, ldresidual = 4) ends at element"
            + " 101, beyond residual.length = 100",
            c -> c.epilogue = FloatEpilogue.NONE.withResidual(X, 89, 4)),
        new Refusal(argument, "c shares elements with residual",
            c -> c.epilogue = FloatEpilogue.NONE.withResidual(c.c, 0, 4)),
        new Refusal(argument, "ldaux = 3, must be at least 4",
            c -> c.epilogue = NEEDS_AUX.withAux(X, 0, 3)),
        new Refusal(bounds, "auxOffset = 89: aux (3 × 4, ldaux = 4) ends at element 101",
            c -> c.epilogue = NEEDS_AUX.withAux(X, 89, 4)),
        new Refusal(argument, "c shares elements with aux",
            c -> c.epilogue = NEEDS_AUX.withAux(c.c, 0, 4)),
        new Refusal(argument, "a shares elements with aux",
            c -> c.epilogue = NEEDS_AUX.withAux(c.a, 0, 4)),
        new Refusal(argument, "b shares elements with aux",
            c -> c.epilogue = NEEDS_AUX.withAux(c.b, 0, 4)),
        new Refusal(argument, "residual shares elements with aux",
            c -> c.epilogue = NEEDS_AUX.withResidual(X, 11, 4).withAux(X, 0, 4)),
        new Refusal(argument, "aux shares elements with residual",
            c -> c.epilogue = NEEDS_AUX.withAux(X, 0, 4).withResidual(X, 11, 4)),
        new Refusal(argument, "bias shares elements with aux",
            c -> c.epilogue = NEEDS_AUX.withColumnBias(X, 8).withAux(X, 0, 4)),
        new Refusal(argument, "ldsaved = 3, must be at least 4",
            c -> c.epilogue = FloatEpilogue.NONE.withDerivative(Activation.RELU, X, 0, 3)),
        new Refusal(bounds, "savedOffset = 89: saved (3 × 4, ldsaved = 4) ends at element 101",
            c -> c.epilogue = FloatEpilogue.NONE.withDerivative(Activation.RELU, X, 89, 4)),
        new Refusal(argument, "c shares elements with saved",
            c -> c.epilogue = FloatEpilogue.NONE.withDerivative(Activation.RELU, c.c, 0, 4)),
        new Refusal(bounds, "dbOffset = 97: db (4 elements) ends at element 101",
            c -> c.epilogue = FloatEpilogue.NONE.withBiasGradient(X, 97)),
        new Refusal(argument, "c shares elements with db",
            c -> c.epilogue = FloatEpilogue.NONE.withBiasGradient(c.c, 8)),
        new Refusal(argument, "a shares elements with db",
            c -> c.epilogue = FloatEpilogue.NONE.withBiasGradient(c.a, 11)),
        new Refusal(argument, "b shares elements with db",
            c -> c.epilogue = FloatEpilogue.NONE.withBiasGradient(c.b, 16)),
        new Refusal(argument, "saved shares elements with db",
            c -> c.epilogue =
                FloatEpilogue.NONE.withDerivative(Activation.RELU, X, 0, 4)
                    .withBiasGradient(X, 11)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void gemmRefuses(Refusal refusal) {
    Call call = new Call();
    refusal.change.accept(call);
    float[] before = call.c == null ? null : call.c.clone();
    assertRefused(refusal.type, refusal.message, call::run);
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

  @Test
  void columnReductionRefuses() {
    Workspace ws = Workspace.serial();
    assertRefused(
        IllegalArgumentException.class, "ldx = 2, must be at least 3",
        () -> FloatColumnReduction.sum(ws, 2, 3, X, 0, 2, new float[3], 0));
    assertRefused(
        IndexOutOfBoundsException.class, "sumOffset = 1: sum (3 elements) ends at element 4",
        () -> FloatColumnReduction.sum(ws, 2, 3, X, 0, 3, new float[3], 1));
    assertRefused(
        IllegalArgumentException.class, "sum shares elements with x",
        () -> FloatColumnReduction.sum(ws, 2, 3, X, 0, 3, X, 5));
    assertRefused(
        NullPointerException.class, "sum is null",
        () -> FloatColumnReduction.sum(ws, 2, 3, X, 0, 3, null, 0));
  }

  /** What no product could do is refused when the epilogue is made. */
  @Test
  void epilogueRefuses() {
    FloatEpilogue none = FloatEpilogue.NONE;
    FloatEpilogue backward = none.withBiasGradient(X, 0);
    String either =
        "an epilogue has bias, activation and aux, or else derivative and bias gradient";
    String both = "bias is per column or per row, must not be both";
    assertRefused(
        NullPointerException.class, "activation is null", () -> none.withActivation(null));
    assertRefused(
        NullPointerException.class, "bias is null", () -> none.withColumnBias(null, 0));
    assertRefused(NullPointerException.class, "bias is null", () -> none.withRowBias(null, 0));
    assertRefused(
        NullPointerException.class, "residual is null", () -> none.withResidual(null, 0, 1));
    assertRefused(
        NullPointerException.class, "aux is null", () -> NEEDS_AUX.withAux(null, 0, 1));
    assertRefused(
        NullPointerException.class, "saved is null",
        () -> none.withDerivative(Activation.RELU, null, 0, 1));
    assertRefused(
        NullPointerException.class, "activation is null",
        () -> none.withDerivative(null, X, 0, 1));
    assertRefused(
        NullPointerException.class, "db is null", () -> none.withBiasGradient(null, 0));
    assertRefused(
        IndexOutOfBoundsException.class, "biasOffset = -1, must be at least 0",
        () -> none.withColumnBias(X, -1));
    assertRefused(
        IndexOutOfBoundsException.class, "residualOffset = 101",
        () -> none.withResidual(X, 101, 1));
    assertRefused(
        IllegalArgumentException.class, "ldresidual = 0, must be at least 1",
        () -> none.withResidual(X, 0, 0));
    assertRefused(
        IllegalArgumentException.class, both,
        () -> none.withColumnBias(X, 0).withRowBias(X, 0));
    assertRefused(
        IllegalArgumentException.class, both,
        () -> none.withRowBias(X, 0).withColumnBias(X, 0));
    String aux =
        "aux needs an activation whose derivative is taken at the pre-activation, not at the output"
            + " as that of ";
    assertRefused(
        IllegalArgumentException.class, aux + "IDENTITY is", () -> none.withAux(X, 0, 1));
    assertRefused(
        IllegalArgumentException.class, aux + "RELU is",
        () -> NEEDS_AUX.withAux(X, 0, 1).withActivation(Activation.RELU));
    assertRefused(
        IllegalArgumentException.class, either, () -> backward.withActivation(Activation.RELU));
    assertRefused(IllegalArgumentException.class, either, () -> backward.withColumnBias(X, 9));
    assertRefused(
        IllegalArgumentException.class, either, () -> NEEDS_AUX.withBiasGradient(X, 0));
    assertRefused(
        IllegalArgumentException.class, either,
        () -> none.withRowBias(X, 0).withDerivative(Activation.RELU, X, 0, 1));
  }

  @Test
  void activationRefuses() {
    for (double bad : new double[] {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY, 1e39, 1e-50}) {
      assertRefused(
          IllegalArgumentException.class, "slope = " + bad + ", must be positive and finite",
          () -> Activation.leakyRelu(bad));
      assertRefused(
          IllegalArgumentException.class, "alpha = " + bad + ", must be positive and finite",
          () -> Activation.elu(bad));
    }
  }

  @Test
  void everyColumnAndRowReductionRefuses() {
    Workspace ws = Workspace.serial();
    int[] places = {7, 7, 7};
    assertRefused(
        IndexOutOfBoundsException.class, "indexOffset = 1: index (3 elements) ends at element 4",
        () -> FloatColumnReduction.argmax(ws, 2, 3, X, 0, 3, places, 1));
    assertRefused(
        NullPointerException.class, "index is null",
        () -> FloatRowReduction.argmax(ws, 2, 3, X, 0, 3, null, 0));
    assertRefused(
        NullPointerException.class, "x is null",
        () -> FloatRowReduction.max(ws, 2, 3, null, 0, 3, new float[2], 0));
    assertRefused(
        NullPointerException.class, "workspace is null",
        () -> FloatRowReduction.min(null, 2, 3, X, 0, 3, new float[2], 0));
    assertRefused(
        IllegalArgumentException.class, "m = -1, must be at least 0",
        () -> FloatRowReduction.variance(ws, -1, 3, X, 0, 3, new float[2], 0));
    assertRefused(
        IllegalArgumentException.class, "n = -1, must be at least 0",
        () -> FloatColumnReduction.norm(ws, 2, -1, X, 0, 3, new float[2], 0));
    assertRefused(
        IllegalArgumentException.class, "mean shares elements with x",
        () -> FloatRowReduction.mean(ws, 2, 3, X, 0, 3, X, 5));
    assertRefused(
        IndexOutOfBoundsException.class, "xOffset = 95: x (2 × 3, ldx = 3) ends at element 101",
        () -> FloatRowReduction.logSumExp(ws, 2, 3, X, 95, 3, new float[2], 0));
    assertArrayEquals(new int[] {7, 7, 7}, places, "an output was touched");
  }

  @Test
  void softmaxRefuses() {
    Workspace ws = Workspace.serial();
    float[] y = filled(12);
    int[] classes = {0, 3};
    assertRefused(
        IllegalArgumentException.class, "y shares elements with x",
        () -> FloatSoftmax.softmax(ws, 2, 3, y, 0, 4, y, 1, 4));
    assertRefused(
        IllegalArgumentException.class, "y shares elements with x",
        () -> FloatSoftmax.logSoftmax(ws, 2, 3, y, 0, 3, y, 0, 4));
    assertRefused(
        IllegalArgumentException.class, "ldy = 2, must be at least 3",
        () -> FloatSoftmax.softmax(ws, 2, 3, X, 0, 3, y, 0, 2));
    assertRefused(
        IllegalArgumentException.class, "classes[1] = 3, must be from 0 to 2, or the ignored -100",
        () -> crossEntropy(ws, classes, -100, 0, y, 6));
    assertRefused(
        IllegalArgumentException.class, "classes[0] = 0, must be from 0 to -1, or the ignored 3",
        () -> FloatSoftmax.crossEntropy(
            ws, 2, 0, X, 0, 3, classes, 0, 3, 0, y, 6, y, 0, 3));
    assertRefused(
        IllegalArgumentException.class, "smoothing = NaN, must be from 0 to 1",
        () -> crossEntropy(ws, classes, 3, Float.NaN, y, 6));
    assertRefused(
        IllegalArgumentException.class, "smoothing = 1.5, must be from 0 to 1",
        () -> crossEntropy(ws, classes, 3, 1.5f, y, 6));
    assertRefused(
        IllegalArgumentException.class, "losses shares elements with dx",
        () -> crossEntropy(ws, classes, 3, 0, y, 5));
    assertRefused(
        IndexOutOfBoundsException.class,
        "lossesOffset = 11: losses (2 elements) ends at element 13",
        () -> crossEntropy(ws, classes, 3, 0, y, 11));
    assertRefused(
        NullPointerException.class, "classes is null",
        () -> crossEntropy(ws, null, 3, 0, y, 6));
    assertRefused(
        IllegalArgumentException.class, "dx shares elements with probabilities",
        () -> FloatSoftmax.crossEntropy(ws, 2, 3, X, 0, 3, y, 0, 3, 0, y, 6, y, 0, 3));
    assertRefused(
        IllegalArgumentException.class, "ldprobabilities = 2, must be at least 3",
        () -> FloatSoftmax.crossEntropy(ws, 2, 3, X, 0, 3, X, 0, 2, 0, y, 6, y, 0, 3));
    assertArrayEquals(filled(12), y, "an output was touched");
  }

  /** Two rows of three logits; the gradient goes to the start of y. */
  private static void crossEntropy(
      Workspace ws, int[] classes, int ignored, float smoothing, float[] y, int lossesOffset) {
    FloatSoftmax.crossEntropy(
        ws, 2, 3, X, 0, 3, classes, 0, ignored, smoothing, y, lossesOffset, y, 0, 3);
  }

  @Test
  void vectorOperationsRefuse() {
    float[] y = filled(6);
    assertRefused(
        IllegalArgumentException.class, "count = -1, must be at least 0",
        () -> FloatVectors.scale(-1, 2, y, 0));
    assertRefused(
        IllegalArgumentException.class, "y shares elements with x",
        () -> FloatVectors.axpy(3, 2, y, 0, y, 2));
    assertRefused(
        IndexOutOfBoundsException.class, "yOffset = 4: y (3 elements) ends at element 7",
        () -> FloatVectors.dot(Workspace.serial(), 3, X, 0, y, 4));
    assertRefused(
        NullPointerException.class, "x is null",
        () -> FloatVectors.norm(Workspace.serial(), 3, null, 0));
    assertArrayEquals(filled(6), y, "an output was touched");
  }

  @Test
  void biasActivationRefuses() {
    Workspace ws = Workspace.serial();
    float[] dy = filled(6);
    assertRefused(
        IndexOutOfBoundsException.class, "xOffset = 3: x (2 × 3, ldx = 3) ends at element 9",
        () -> FloatBiasActivation.apply(ws, 2, 3, dy, 3, 3, FloatEpilogue.NONE));
    assertRefused(
        IllegalArgumentException.class, "dy shares elements with saved",
        () -> FloatBiasActivation.backward(
            ws, Activation.RELU, 2, 3, dy, 0, 3, dy, 0, 3, new float[3], 0));
    assertRefused(
        IllegalArgumentException.class, "db shares elements with dy",
        () -> FloatBiasActivation.backward(
            ws, Activation.RELU, 2, 3, X, 0, 3, dy, 0, 3, dy, 3));
    assertRefused(
        NullPointerException.class, "activation is null",
        () -> FloatBiasActivation.backward(ws, null, 2, 3, X, 0, 3, dy, 0, 3, new float[3], 0));
    assertRefused(
        IllegalArgumentException.class, "y shares elements with x",
        () -> FloatBiasActivation.apply(ws, 2, 3, dy, 0, 3, dy, 0, 3, FloatEpilogue.NONE));
    assertRefused(
        IllegalArgumentException.class, "ldy = 2, must be at least 3",
        () -> FloatBiasActivation.apply(ws, 2, 3, X, 0, 3, dy, 0, 2, FloatEpilogue.NONE));
    assertRefused(
        IndexOutOfBoundsException.class, "yOffset = 1: y (2 × 3, ldy = 3) ends at element 7",
        () -> FloatBiasActivation.apply(ws, 2, 3, X, 0, 3, dy, 1, 3, FloatEpilogue.NONE));
    assertRefused(
        IllegalArgumentException.class, "y shares elements with residual",
        () -> FloatBiasActivation.apply(
            ws, 2, 3, X, 0, 3, dy, 0, 3, FloatEpilogue.NONE.withResidual(dy, 0, 3)));
    assertRefused(
        IllegalArgumentException.class, "x shares elements with aux",
        () -> FloatBiasActivation.apply(
            ws, 2, 3, X, 0, 3, dy, 0, 3, NEEDS_AUX.withAux(X, 5, 3)));
    assertRefused(
        NullPointerException.class, "y is null",
        () -> FloatBiasActivation.apply(ws, 2, 3, X, 0, 3, null, 0, 3, FloatEpilogue.NONE));
    assertRefused(
        IndexOutOfBoundsException.class, "dbOffset = 2: db (2 elements) ends at element 4",
        () -> FloatBiasActivation.backwardRows(
            ws, Activation.RELU, 2, 3, X, 0, 3, dy, 0, 3, new float[3], 2));
    assertArrayEquals(filled(6), dy, "an output was touched");
  }

  private static void assertRefused(
      Class<? extends Exception> type, String message, Executable call) {
    String actual = assertThrows(type, call).getMessage();
    assertTrue(actual.startsWith(message), actual);
  }

  private static float[] filled(int length) {
    float[] array = new float[length];
    Arrays.fill(array, 7);
    return array;
  }
}
