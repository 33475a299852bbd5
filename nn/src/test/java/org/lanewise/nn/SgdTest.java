package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lanewise.nn.Refusals.assertNull;
import static org.lanewise.nn.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class SgdTest {
  @Test
  void stepsAgainstTheGradients() {
    float[] parameters = {1, 2, -3};
    float[] gradients = {2, -4, 0};
    Sgd sgd = new Sgd(parameters, 0.25f);
    sgd.step(gradients);
    assertArrayEquals(new float[] {0.5f, 3, -3}, parameters);
    sgd.step(gradients);
    assertArrayEquals(new float[] {0, 4, -3}, parameters);
    assertArrayEquals(new float[] {2, -4, 0}, gradients);
  }

  /** v is 2, then 0.5·2 + 4 = 5, then 0.5·5 + 0 = 2.5. */
  @Test
  void momentumGathersTheGradients() {
    float[] parameters = {8};
    Sgd sgd = new Sgd(parameters, 0.5f, 0.5f);
    sgd.step(new float[] {2});
    assertEquals(7, parameters[0]);
    sgd.step(new float[] {4});
    assertEquals(4.5, parameters[0]);
    sgd.step(new float[] {0});
    assertEquals(3.25, parameters[0]);
  }

  @Test
  void refusesBadInputAndLeavesTheParametersAlone() {
    float[] parameters = {1, 2};
    Sgd sgd = new Sgd(parameters, 1);
    assertRefused(
        "gradients.length = 3, must be parameters.length = 2", () -> sgd.step(new float[3]));
    assertRefused(
        "gradients is the same array as parameters, must be another", () -> sgd.step(parameters));
    assertNull("gradients", () -> sgd.step(null));
    assertNull("parameters", () -> new Sgd(null, 1));
    assertArrayEquals(new float[] {1, 2}, parameters);
  }

  @Test
  void refusesRatesOutOfTheirBounds() {
    float[] parameters = {1, 2};
    for (float rate : new float[] {0, -0.5f, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertRefused(
          "learningRate = " + rate + ", must be finite and > 0", () -> new Sgd(parameters, rate));
    }
    for (float momentum : new float[] {-0.5f, 1, Float.NaN}) {
      assertRefused(
          "momentum = " + momentum + ", must be >= 0 and < 1",
          () -> new Sgd(parameters, 1, momentum));
    }
  }
}
