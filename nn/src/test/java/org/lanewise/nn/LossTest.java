package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lanewise.nn.Refusals.assertNull;
import static org.lanewise.nn.Refusals.assertOutside;
import static org.lanewise.nn.Refusals.assertRefused;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {
  private static final double EPSILON = TestArrays.EPSILON;
  private static final Loss SOFTMAX = new SoftmaxCrossEntropy();

  private static Samples targets(int size, int outputs, float... targets) {
    return Samples.withTargets(size, 1, new float[size], outputs, targets);
  }

  private static Samples labels(int classes, int... labels) {
    return Samples.withLabels(labels.length, 1, new float[labels.length], classes, labels);
  }

  /** Two rows of two: the sum over the outputs, the mean over the rows, by hand. */
  @Test
  void pointwiseLossesByHand() {
    float[] y = {1, 2, -3, 0.5f};
    Samples samples = targets(2, 2, 0, 4, -3, 1);
    // The errors are 1, -2, 0, -0.5.
    assertLoss(PointwiseLoss.MEAN_SQUARED_ERROR, y, samples, 5.25 / 2, 1, -2, 0, -0.5f);
    assertLoss(PointwiseLoss.HALF_MEAN_SQUARED_ERROR, y, samples, 5.25 / 4, 0.5f, -1, 0, -0.25f);
    assertLoss(PointwiseLoss.MEAN_ABSOLUTE_ERROR, y, samples, 3.5 / 2, 0.5f, -0.5f, 0, -0.5f);
    // ln 2 for either target at logit 0, where p = 1/2.
    assertLoss(
        PointwiseLoss.SIGMOID_CROSS_ENTROPY, new float[] {0, 0}, targets(2, 1, 0, 1),
        StrictMath.log(2), 0.25f, -0.25f);
  }

  @Test
  void softmaxOfEqualLogitsByHand() {
    assertLoss(
        SOFTMAX, new float[] {7, 7, 7, 7, -1, -1, -1, -1}, labels(4, 2, 0), StrictMath.log(4),
        0.125f, 0.125f, -0.375f, 0.125f,
        -0.375f, 0.125f, 0.125f, 0.125f);
  }

  private static void assertLoss(
      Loss loss, float[] y, Samples samples, double expected, float... gradient) {
    float[] dy = new float[y.length];
    double value = loss.evaluate(samples.size(), y, samples, 0, dy);
    assertEquals(expected, value, 4e-16 * expected);
    assertArrayEquals(gradient, dy, loss.toString());
  }

  /** Against −ln of the softmax as it is written down, where nothing overflows. */
  @Test
  void softmaxIsItsDefinition() {
    int m = 6;
    int n = 5;
    float[] y = TestArrays.random(m * n, 1);
    int[] labels = {0, 4, 2, 2, 1, 3};
    float[] dy = new float[m * n];
    double value = SOFTMAX.evaluate(m, y, labels(n, labels), 0, dy);
    double expected = 0;
    for (int i = 0; i < m; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += StrictMath.exp(y[i * n + j]);
      }
      expected -= StrictMath.log(StrictMath.exp(y[i * n + labels[i]]) / sum) / m;
      for (int j = 0; j < n; j++) {
        double p = StrictMath.exp(y[i * n + j]) / sum;
        assertEquals((p - (j == labels[i] ? 1 : 0)) / m, dy[i * n + j], 4 * EPSILON / m);
      }
    }
    assertEquals(expected, value, 1e-14);
  }

  @Test
  void extremeLogitsStayExact() {
    float[] y = {1e4f, -1e4f, 0, -1e4f, 1e4f, 0};
    float[] dy = new float[6];
    assertEquals(1e4, SOFTMAX.evaluate(2, y, labels(3, 0, 0), 0, dy), 1e-9);
    assertArrayEquals(new float[] {0, 0, 0, -0.5f, 0.5f, 0}, abs0(dy));

    Loss sigmoid = PointwiseLoss.SIGMOID_CROSS_ENTROPY;
    assertEquals(
        3e4 / 4,
        sigmoid.evaluate(
            4, new float[] {1e4f, -1e4f, 1e4f, -2e4f}, targets(4, 1, 1, 0, 0, 1), 0, dy),
        1e-9);
    assertArrayEquals(new float[] {0, 0, 0.25f, -0.25f, 0.5f, 0}, abs0(dy));
  }

  /** With −0 as 0: a vanished gradient has either sign. */
  private static float[] abs0(float[] x) {
    float[] result = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] = x[i] == 0 ? 0 : x[i];
    }
    return result;
  }

  /** 1 − p is 3e-9 here: p rounded to the element type first would give 0 in one of them. */
  @Test
  void aConfidentRightAnswerKeepsItsGradient() {
    float[] dy = new float[2];
    SOFTMAX.evaluate(1, new float[] {20, 0.5f}, labels(2, 0), 0, dy);
    double p = 1 / (1 + StrictMath.exp(19.5));
    assertArrayEquals(new float[] {-dy[1], dy[1]}, dy);
    assertEquals(p, dy[1], 4 * EPSILON * p);
  }

  /** The mean is taken once: a batch twice over has the same loss, and half the gradient a row. */
  @ParameterizedTest
  @EnumSource(PointwiseLoss.class)
  void aBatchTwiceOverHasTheSameLoss(PointwiseLoss loss) {
    float[] y = {0.5f, -1, 2, 0.25f};
    float[] t = {1, 0, 1, 0};
    float[] dy = new float[4];
    float[] dyTwice = new float[8];
    double once = loss.evaluate(2, y, targets(2, 2, t), 0, dy);
    double twice = loss.evaluate(4, twice(y), targets(4, 2, twice(t)), 0, dyTwice);
    assertEquals(once, twice, 4e-16 * once);
    for (int i = 0; i < 8; i++) {
      assertEquals(dy[i % 4] / 2, dyTwice[i], EPSILON);
    }
  }

  private static float[] twice(float[] x) {
    float[] result = Arrays.copyOf(x, 2 * x.length);
    System.arraycopy(x, 0, result, x.length, x.length);
    return result;
  }

  @Test
  void targetsStartAtTheGivenRow() {
    float[] y = TestArrays.random(6, 2);
    float[] dy = new float[6];
    float[] shifted = new float[6];
    SOFTMAX.evaluate(2, y, labels(3, 2, 0), 0, dy);
    SOFTMAX.evaluate(2, y, labels(3, 1, 2, 0, 1), 1, shifted);
    assertArrayEquals(dy, shifted);
    Loss loss = PointwiseLoss.MEAN_SQUARED_ERROR;
    loss.evaluate(2, y, targets(2, 3, 1, 2, 3, 4, 5, 6), 0, dy);
    loss.evaluate(2, y, targets(3, 3, 9, 9, 9, 1, 2, 3, 4, 5, 6), 1, shifted);
    assertArrayEquals(dy, shifted);
  }

  @Test
  void inPlaceGivesTheSameBits() {
    float[] y = TestArrays.random(8, 3);
    float[] dy = new float[8];
    Samples labels = labels(4, 3, 1);
    double value = SOFTMAX.evaluate(2, y, labels, 0, dy);
    float[] inPlace = y.clone();
    assertEquals(value, SOFTMAX.evaluate(2, inPlace, labels, 0, inPlace));
    assertArrayEquals(dy, inPlace);
    for (PointwiseLoss loss : PointwiseLoss.values()) {
      Samples targets = targets(2, 4, TestArrays.random(8, 4));
      value = loss.evaluate(2, y, targets, 0, dy);
      inPlace = y.clone();
      assertEquals(value, loss.evaluate(2, inPlace, targets, 0, inPlace));
      assertArrayEquals(dy, inPlace);
    }
  }

  @Test
  void countsWhatIsDecidedRight() {
    float nan = Float.NaN;
    float[] y = {
      3, 1, 2, /* wrong */ 1, 2, 0, /* tie */ 2, 2, 0, /* */ 0, nan, 1, /* */ -1, -3, -2
    };
    assertEquals(2, SOFTMAX.countCorrect(5, y, labels(3, 0, 0, 0, 2, 0), 0));
    Loss sigmoid = PointwiseLoss.SIGMOID_CROSS_ENTROPY;
    float[] logits = {1, -1, /* one wrong */ 1, 1, /* undecided */ 0, -1, /* */ 1, nan};
    assertEquals(1, sigmoid.countCorrect(4, logits, targets(4, 2, 1, 0, 1, 0, 1, 0, 1, 0), 0));
    Samples two = targets(1, 2, 1, 1);
    assertEquals(Double.NaN, PointwiseLoss.MEAN_SQUARED_ERROR.countCorrect(1, logits, two, 0));
  }

  @Test
  void refusesBadInputAndLeavesTheGradientAlone() {
    float[] y = TestArrays.random(6, 1);
    float[] dy = {1, 2, 3, 4, 5, 6};
    float[] t = new float[6];
    Loss squared = PointwiseLoss.MEAN_SQUARED_ERROR;
    Samples labels = labels(3, 0, 1);
    Samples targets = targets(2, 3, t);
    assertRefused("m = 0, must be at least 1", () -> SOFTMAX.evaluate(0, y, labels, 0, dy));
    assertRefused(
        "samples hold rows of 3 target values, must hold class labels",
        () -> SOFTMAX.evaluate(2, y, targets, 0, dy));
    assertRefused(
        "samples hold labels of 3 classes, must hold target values",
        () -> squared.evaluate(2, y, labels, 0, dy));
    assertRefused(
        "dy is the same array as targets, must be another",
        () -> squared.evaluate(2, y, targets, 0, t));
    int[] changed = {0, 1};
    Samples live = labels(3, changed);
    changed[1] = 3;
    assertRefused("labels[1] = 3, must be 0 to 2", () -> SOFTMAX.evaluate(2, y, live, 0, dy));
    assertOutside(
        "row = 1 with m = 2, must be 0 to size - m = 0",
        () -> squared.evaluate(2, y, targets, 1, dy));
    assertOutside(
        "row = -1 with m = 2, must be 0 to size - m = 0",
        () -> SOFTMAX.evaluate(2, y, labels, -1, dy));
    assertOutside(
        "y ends at element 6, beyond y.length = 5",
        () -> SOFTMAX.countCorrect(2, new float[5], labels, 0));
    assertOutside(
        "dy ends at element 6, beyond dy.length = 5",
        () -> squared.evaluate(2, y, targets, 0, new float[5]));
    assertNull("y", () -> SOFTMAX.evaluate(2, null, labels, 0, dy));
    assertNull("dy", () -> squared.evaluate(2, y, targets, 0, null));
    assertNull("samples", () -> squared.evaluate(2, y, null, 0, dy));
    assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, dy);
    assertArrayEquals(new float[6], t);
  }
}
