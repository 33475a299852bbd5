package org.lanewise.nn;

/**
 * How far predictions are from what they should be: a number to make small, and its derivative by
 * every prediction.
 *
 * <p>Every loss here sums over the outputs of a sample and takes the mean over the m samples of the
 * batch; the derivative carries that 1/m, and nothing after it divides again. Values are added up
 * in double, in ascending order of row and output.
 */
public sealed interface Loss permits PointwiseLoss, SoftmaxCrossEntropy {
  /**
   * Computes the mean loss of a batch and its derivative by the predictions.
   *
   * @param m the rows of the batch, at least 1
   * @param y the predictions, m × outputs, contiguous from element 0
   * @param samples what the rows of y should be
   * @param row the sample that row 0 of y belongs to; row 1 belongs to the next, and so on
   * @param dy receives the derivative, m × outputs, contiguous from element 0; may be y itself
   * @return the mean over the batch
   * @throws IllegalArgumentException if m is less than 1, the samples hold labels where this loss
   *     wants values or the other way round, a label is out of its range, or dy is the array of the
   *     targets
   * @throws IndexOutOfBoundsException if y or dy has fewer than m · outputs elements, or the rows
   *     go beyond the samples
   * @throws NullPointerException if an argument is null
   */
  double evaluate(int m, float[] y, Samples samples, int row, float[] dy);

  /**
   * Counts the predictions that decide for the right class; a tie or NaN decides for none.
   *
   * @param m the rows of the batch, at least 1
   * @param y the predictions, m × outputs, contiguous from element 0
   * @param samples what the rows of y should be
   * @param row the sample that row 0 of y belongs to
   * @return the number of right rows, or NaN where predictions are quantities and decide nothing
   * @throws IllegalArgumentException as {@link #evaluate}
   * @throws IndexOutOfBoundsException as {@link #evaluate}
   * @throws NullPointerException if an argument is null
   */
  double countCorrect(int m, float[] y, Samples samples, int row);
}
