package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link FloatColumnReduction} against its definition and its error bound. */
class FloatColumnReductionTest {
  record Shape(int m, int n) {}

  /** Edges of the 48-row blocks and of their tree, of vectors and of the 1024-column chunks. */
  static Stream<Shape> shapes() {
    return Stream.of(0, 1, 47, 48, 49, 96, 97, 144, 145, 336, 337, 1000)
        .flatMap(m -> Stream.of(0, 1, 3, 16, 33, 1023, 1025).map(n -> new Shape(m, n)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void bitsAreThoseOfTheDefinition(Shape shape) {
    FloatMatrix x = FloatMatrix.random(shape.m, shape.n, 1, 3, shape.m);
    float[] before = x.array.clone();
    FloatMatrix sum = FloatMatrix.of(1, shape.n, 2, 1, number -> Double.NaN);
    FloatColumnReduction.sum(
        Workspace.serial(), shape.m, shape.n, x.array, x.offset, x.ld, sum.array, sum.offset);
    for (int j = 0; j < shape.n; j++) {
      assertEquals(FloatDefinition.columnSum(x, j), sum.get(0, j), "column " + j);
    }
    sum.assertPaddingIntact("sum");
    assertArrayEquals(before, x.array, "x was modified");
  }

  /** A million equal numbers: a running sum in float would be off by a percent. */
  @Test
  void errorDoesNotGrowWithTheRows() {
    int m = 1_000_000;
    float[] x = new float[m];
    Arrays.fill(x, 0.1f);
    float[] sum = new float[1];
    FloatColumnReduction.sum(Workspace.serial(), m, 1, x, 0, 1, sum, 0);
    double exact = m * (0.0 + x[0]);
    double bound = (48 + 15 + 1) * Math.ulp(1f) / 2 * exact;
    double error = Math.abs(sum[0] - exact);
    assertTrue(error <= bound, "error " + error + ", bound " + bound);
  }
}
