package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanewise.kernels.internal.Platform;
import org.lanewise.kernels.internal.reduction.Reduction;

/** {@link FloatVectors}, bit by bit. */
class FloatVectorsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 15, 16, 17, 31, 32, 33, 63, 64, 65, 200, 1537, 3073, 20_000})
  void bitsAreThoseOfTheDefinition(int count) {
    FloatMatrix x = FloatMatrix.random(1, count, 3, 2, 1);
    FloatMatrix y = FloatMatrix.random(1, count, 1, 5, 2);
    float[] elements = new float[count];
    float[] others = new float[count];
    float[] added = new float[count];
    float[] scaled = new float[count];
    for (int p = 0; p < count; p++) {
      elements[p] = x.get(0, p);
      others[p] = y.get(0, p);
      added[p] = Platform.FMA
          ? Math.fma(0.3f, elements[p], others[p])
          : 0.3f * elements[p] + others[p];
      scaled[p] = -0.7f * elements[p];
    }
    FloatReductionDefinition definition = new FloatReductionDefinition(elements, true);
    Workspace ws = Workspace.serial();
    assertEquals(
        definition.dot(others),
        FloatVectors.dot(ws, count, x.array, x.offset, y.array, y.offset));
    assertEquals(
        definition.reduce(Reduction.NORM), FloatVectors.norm(ws, count, x.array, x.offset));
    assertEquals(
        definition.reduce(Reduction.SUM_OF_SQUARES),
        FloatVectors.dot(ws, count, x.array, x.offset, x.array, x.offset));
    FloatVectors.axpy(count, 0.3f, x.array, x.offset, y.array, y.offset);
    FloatVectors.scale(count, -0.7f, x.array, x.offset);
    for (int p = 0; p < count; p++) {
      assertEquals(added[p], y.get(0, p));
      assertEquals(scaled[p], x.get(0, p));
    }
    x.assertPaddingIntact("x");
    y.assertPaddingIntact("y");
  }

  /** Products that round to −0, and +0 where a chain has no element: the sign tells what was joined. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 8, 16, 32, 64, 65, 100, 128, 1536, 3072, 3100, 30_000})
  void signOfZero(int count) {
    float[] x = new float[count];
    float[] y = new float[count];
    Arrays.fill(x, Float.MIN_NORMAL);
    Arrays.fill(y, -Float.MIN_NORMAL);
    float expected = new FloatReductionDefinition(x, true).dot(y);
    assertEquals(expected, FloatVectors.dot(Workspace.serial(), count, x, 0, y, 0));
    // In large arrays, from a cache line on.
    int large = 1 << 18;
    float[] xAround = new float[large + count];
    float[] yAround = new float[large + count];
    Arrays.fill(xAround, Float.MIN_NORMAL);
    Arrays.fill(yAround, -Float.MIN_NORMAL);
    for (int at = 1000; at < 1016; at++) {
      float actual =
          FloatVectors.dot(Workspace.serial(), count, xAround, at, yAround, 5 * at);
      assertEquals(expected, actual, "from " + at);
    }
  }
}
