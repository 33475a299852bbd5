package org.lanewise.bench.mnist;

/**
 * Where training stood after an epoch.
 *
 * @param seconds training time since the start, evaluation not included
 * @param trainingAccuracy share of the training images that were right during the epoch, 0 to 1
 * @param testAccuracy share of the test images that are right after it
 */
public record EpochResult(
    int epoch,
    double seconds,
    double samplesPerSecond,
    double trainingLoss,
    double trainingAccuracy,
    double testLoss,
    double testAccuracy) {}
