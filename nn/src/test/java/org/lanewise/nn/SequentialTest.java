package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanewise.nn.Refusals.assertNull;
import static org.lanewise.nn.Refusals.assertOutside;
import static org.lanewise.nn.Refusals.assertRefused;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanewise.kernels.Activation;

class SequentialTest {
  private static final Dense HIDDEN = new Dense(7, 40, Activation.RELU);
  private static final Dense OUTPUT = new Dense(40, 3, Activation.IDENTITY);

  @Test
  void layersFollowOneAnotherInTheSlab() {
    Sequential net = new Sequential(1, HIDDEN, OUTPUT);
    assertEquals(7 * 40 + 40 + 40 * 3 + 3, net.parameters().length);
    assertEquals(0, net.weightsOffset(0));
    assertEquals(280, net.biasOffset(0));
    assertEquals(320, net.weightsOffset(1));
    assertEquals(440, net.biasOffset(1));
    assertEquals(List.of(HIDDEN, OUTPUT), net.layers());
    assertEquals(7, net.inputs());
    assertEquals(3, net.outputs());
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherDoesNot() {
    float[] parameters = new Sequential(42, HIDDEN, OUTPUT).parameters();
    assertArrayEquals(parameters, new Sequential(42, HIDDEN, OUTPUT).parameters());
    assertFalse(Arrays.equals(parameters, new Sequential(43, HIDDEN, OUTPUT).parameters()));
  }

  /** The draws are those of java.util.Random, whose algorithm is specified. */
  @Test
  void weightsAreTheSpecifiedDraws() {
    float[] parameters = new Sequential(42, HIDDEN, OUTPUT).parameters();
    Random random = new Random(42);
    double he = Math.sqrt(6.0 / 7);
    for (int i = 0; i < 280; i++) {
      assertEquals(he * (2 * random.nextDouble() - 1), parameters[i], TestArrays.EPSILON);
    }
    double glorot = Math.sqrt(6.0 / 43);
    for (int i = 320; i < 440; i++) {
      assertEquals(glorot * (2 * random.nextDouble() - 1), parameters[i], TestArrays.EPSILON);
    }
  }

  @Test
  void weightsFillTheirBoundsAndBiasesAreZero() {
    Sequential net = new Sequential(5, HIDDEN, OUTPUT);
    assertLargest(Math.sqrt(6.0 / 7), net, 0, 280);
    assertLargest(Math.sqrt(6.0 / 43), net, 320, 440);
    for (int layer = 0; layer < 2; layer++) {
      int from = net.biasOffset(layer);
      int outputs = net.layers().get(layer).outputs();
      assertArrayEquals(
          new float[outputs], Arrays.copyOfRange(net.parameters(), from, from + outputs));
    }
  }

  /**
   * Of 120 draws, all of ± the outer tenth missing has a chance of 0.9^120, 3e-6; seed is fixed.
   */
  private static void assertLargest(double bound, Sequential net, int from, int to) {
    double smallest = 0;
    double largest = 0;
    for (int i = from; i < to; i++) {
      smallest = Math.min(smallest, net.parameters()[i]);
      largest = Math.max(largest, net.parameters()[i]);
    }
    assertTrue(largest <= bound && largest > 0.9 * bound, "largest " + largest);
    assertTrue(smallest >= -bound && smallest < -0.9 * bound, "smallest " + smallest);
  }

  @Test
  void refusesLayersThatDoNotChain() {
    assertRefused(
        "layers[1].inputs = 41, must be layers[0].outputs = 40",
        () -> new Sequential(1, HIDDEN, new Dense(41, 3, Activation.RELU)));
    assertRefused("layers.length = 0, must be at least 1", () -> new Sequential(1));
    assertNull("layers[1]", () -> new Sequential(1, HIDDEN, null));
    assertNull("layers", () -> new Sequential(1, (Dense[]) null));
  }

  @Test
  void refusesMoreParametersThanAnArrayHolds() {
    Dense half = new Dense(40_000, 40_000, Activation.RELU);
    assertRefused(
        "parameters of all layers = 3200080000 elements, must be at most 2147483647",
        () -> new Sequential(1, half, half));
  }

  @Test
  void refusesALayerThatIsNotThere() {
    Sequential net = new Sequential(1, HIDDEN, OUTPUT);
    assertOutside("layer = 2, must be 0 to 1", () -> net.weightsOffset(2));
    assertOutside("layer = -1, must be 0 to 1", () -> net.biasOffset(-1));
  }
}
