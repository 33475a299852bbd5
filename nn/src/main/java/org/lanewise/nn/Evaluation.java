package org.lanewise.nn;

import java.util.Locale;

/**
 * How well a network does on samples.
 *
 * @param loss the mean loss over the samples
 * @param accuracy the share of samples it gets right, 0 to 1; NaN where the loss decides nothing
 */
public record Evaluation(double loss, double accuracy) {
  /** {@return a line such as {@code loss 0.0712, accuracy 97.93 %}} */
  @Override
  public String toString() {
    String text = String.format(Locale.ROOT, "loss %.4f", loss);
    return Double.isNaN(accuracy)
        ? text
        : text + String.format(Locale.ROOT, ", accuracy %.2f %%", 100 * accuracy);
  }
}
