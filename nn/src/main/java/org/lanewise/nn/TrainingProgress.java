package org.lanewise.nn;

import java.util.Locale;

/**
 * What a {@link Trainer} tells its listener after every epoch.
 *
 * @param epoch the epoch just finished, from 1
 * @param epochs how many there will be
 * @param samplesPerSecond the speed of this epoch
 * @param training the mean loss and the accuracy over the batches of this epoch, each batch taken
 *     before the step it leads to
 * @param secondsLeft the time the remaining epochs will take if they are as fast as those so far,
 *     listener not included
 */
public record TrainingProgress(
    int epoch, int epochs, double samplesPerSecond, Evaluation training, double secondsLeft) {
  /**
   * {@return a line such as {@code epoch 3/10, 45,123 samples/s, loss 0.0712, accuracy 97.93 %, 9 s
   * left}}
   */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "epoch %d/%d, %,.0f samples/s, %s, %.0f s left",
        epoch, epochs, samplesPerSecond, training, secondsLeft);
  }
}
