package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lanewise.nn.Refusals.assertNull;
import static org.lanewise.nn.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.lanewise.kernels.Activation;

class DenseTest {
  @Test
  void countsWeightsAndBias() {
    assertEquals(785 * 10, new Dense(784, 10, Activation.RELU).parameterCount());
  }

  @Test
  void refusesBadShapes() {
    assertRefused("inputs = 0, must be at least 1", () -> new Dense(0, 1, Activation.RELU));
    assertRefused("outputs = -1, must be at least 1", () -> new Dense(1, -1, Activation.RELU));
    assertRefused(
        "activation = HARD_SWISH, must be one whose derivative is taken at the output",
        () -> new Dense(1, 1, Activation.HARD_SWISH));
    assertNull("activation", () -> new Dense(1, 1, null));
    assertRefused(
        "parameters = (inputs + 1) · outputs = 2147516416 elements, must be at most 2147483647",
        () -> new Dense(65_536, 32_768, Activation.RELU));
  }
}
