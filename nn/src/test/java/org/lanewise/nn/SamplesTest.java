package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lanewise.nn.Refusals.assertNull;
import static org.lanewise.nn.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class SamplesTest {
  private static final float[] FEATURES = {1, 2, 3, 4, 5, 6};

  @Test
  void knowsItsShape() {
    Samples labelled = Samples.withLabels(3, 2, FEATURES, 4, new int[] {0, 3, 1});
    assertEquals(3, labelled.size());
    assertEquals(2, labelled.inputs());
    assertEquals(4, labelled.outputs());
    Samples valued = Samples.withTargets(2, 3, FEATURES, 1, new float[] {7, 8});
    assertEquals(2, valued.size());
    assertEquals(3, valued.inputs());
    assertEquals(1, valued.outputs());
  }

  @Test
  void gathersFeaturesWithTheirLabelsOrTargets() {
    int[] order = {0, 2, 1, 0};
    Samples labelled = Samples.withLabels(3, 2, FEATURES, 4, new int[] {0, 3, 1});
    Samples batch = labelled.blank(3);
    labelled.gather(order, 1, 2, batch);
    assertArrayEquals(new float[] {5, 6, 3, 4, 0, 0}, batch.features());
    assertArrayEquals(new int[] {1, 3, 0}, batch.labels(0, 3));

    Samples valued = Samples.withTargets(3, 2, FEATURES, 2, new float[] {10, 11, 20, 21, 30, 31});
    batch = valued.blank(2);
    valued.gather(order, 2, 2, batch);
    assertArrayEquals(new float[] {3, 4, 1, 2}, batch.features());
    assertArrayEquals(new float[] {20, 21, 10, 11}, batch.targets());
  }

  @Test
  void refusesSizesThatDoNotMatch() {
    int[] labels = {0, 1, 0};
    assertRefused(
        "size = 0, must be at least 1",
        () -> Samples.withLabels(0, 2, new float[0], 2, new int[0]));
    assertRefused(
        "inputs = 0, must be at least 1", () -> Samples.withLabels(3, 0, new float[0], 2, labels));
    assertRefused(
        "classes = 0, must be at least 1", () -> Samples.withLabels(3, 2, FEATURES, 0, labels));
    assertRefused(
        "outputs = -2, must be at least 1",
        () -> Samples.withTargets(3, 2, FEATURES, -2, new float[3]));
    assertRefused(
        "features.length = 6, must be size · inputs = 9",
        () -> Samples.withLabels(3, 3, FEATURES, 2, labels));
    assertRefused(
        "features.length = 6, must be size · inputs = 6442450941",
        () -> Samples.withLabels(3, Integer.MAX_VALUE, FEATURES, 2, labels));
    assertRefused(
        "labels.length = 2, must be size = 3",
        () -> Samples.withLabels(3, 2, FEATURES, 2, new int[2]));
    assertRefused(
        "targets.length = 3, must be size · outputs = 6",
        () -> Samples.withTargets(3, 2, FEATURES, 2, new float[3]));
  }

  @Test
  void refusesLabelsOutOfRange() {
    assertRefused(
        "labels[1] = 2, must be 0 to 1",
        () -> Samples.withLabels(3, 2, FEATURES, 2, new int[] {0, 2, 0}));
    assertRefused(
        "labels[2] = -1, must be 0 to 1",
        () -> Samples.withLabels(3, 2, FEATURES, 2, new int[] {0, 1, -1}));
  }

  @Test
  void refusesNull() {
    assertNull("features", () -> Samples.withLabels(3, 2, null, 2, new int[3]));
    assertNull("labels", () -> Samples.withLabels(3, 2, FEATURES, 2, null));
    assertNull("targets", () -> Samples.withTargets(3, 2, FEATURES, 2, null));
  }
}
