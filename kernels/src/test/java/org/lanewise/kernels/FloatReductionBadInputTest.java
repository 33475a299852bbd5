package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.lanewise.kernels.Refusal.assertRefused;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Bad arguments of reductions, softmax and operations on vectors: refused, and outputs left as they were. */
class FloatReductionBadInputTest {
  private static final float[] X = new float[100];

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

  private static float[] filled(int length) {
    float[] array = new float[length];
    Arrays.fill(array, 7);
    return array;
  }
}
