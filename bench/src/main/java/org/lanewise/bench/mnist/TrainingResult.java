package org.lanewise.bench.mnist;

import java.util.List;

/**
 * What was trained, how, and to what.
 *
 * @param network the layers, in words
 * @param seconds training time, evaluation not included
 * @param testAccuracy share of the test images that are right in the end, 0 to 1
 */
public record TrainingResult(
    String network,
    int parameters,
    String optimizer,
    int batch,
    long seed,
    int trainingImages,
    int testImages,
    double seconds,
    double testAccuracy,
    List<EpochResult> epochs) {}
