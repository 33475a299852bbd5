package org.lanewise.nn;

/**
 * Rows of features, each with what a network should make of it: a class label, or a row of target
 * values. The arrays are used where they are, not copied; whoever changes them keeps labels in
 * their range.
 */
public final class Samples {
  private final int size;
  private final int inputs;
  private final int outputs;
  private final float[] features;
  // Exactly one of the two is null.
  private final int[] labels;
  private final float[] targets;

  private Samples(
      int size, int inputs, int outputs, float[] features, int[] labels, float[] targets) {
    this.size = size;
    this.inputs = inputs;
    this.outputs = outputs;
    this.features = features;
    this.labels = labels;
    this.targets = targets;
  }

  /**
   * Joins features and labels, for a classifier.
   *
   * @param size the number of samples, at least 1
   * @param inputs the features of a sample, at least 1
   * @param features size × inputs, row-major
   * @param classes the number of classes, at least 1
   * @param labels the class of each sample, 0 to classes − 1
   * @return the samples
   * @throws IllegalArgumentException if a size is less than 1, an array does not have exactly the
   *     elements named above, or a label is out of its range
   * @throws NullPointerException if an array is null
   */
  public static Samples withLabels(
      int size, int inputs, float[] features, int classes, int[] labels) {
    checkFeatures(size, inputs, features);
    Checks.atLeastOne(classes, "classes");
    Checks.notNull(labels, "labels");
    Checks.equal(labels.length, "labels.length", size, "size");
    checkLabels(labels, 0, size, classes);
    return new Samples(size, inputs, classes, features, labels, null);
  }

  /**
   * Joins features and target values, for a regression or for independent yes-or-no decisions.
   *
   * @param size the number of samples, at least 1
   * @param inputs the features of a sample, at least 1
   * @param features size × inputs, row-major
   * @param outputs the target values of a sample, at least 1
   * @param targets size × outputs, row-major
   * @return the samples
   * @throws IllegalArgumentException if a size is less than 1, or an array does not have exactly
   *     the elements named above
   * @throws NullPointerException if an array is null
   */
  public static Samples withTargets(
      int size, int inputs, float[] features, int outputs, float[] targets) {
    checkFeatures(size, inputs, features);
    Checks.atLeastOne(outputs, "outputs");
    Checks.notNull(targets, "targets");
    Checks.equal(targets.length, "targets.length", (long) size * outputs, "size · outputs");
    return new Samples(size, inputs, outputs, features, null, targets);
  }

  private static void checkFeatures(int size, int inputs, float[] features) {
    Checks.atLeastOne(size, "size");
    Checks.atLeastOne(inputs, "inputs");
    Checks.notNull(features, "features");
    Checks.equal(features.length, "features.length", (long) size * inputs, "size · inputs");
  }

  private static void checkLabels(int[] labels, int from, int to, int classes) {
    for (int i = from; i < to; i++) {
      if (labels[i] < 0 || labels[i] >= classes) {
        throw new IllegalArgumentException(
            "labels[" + i + "] = " + labels[i] + ", must be 0 to " + (classes - 1));
      }
    }
  }

  /** {@return the number of samples} */
  public int size() {
    return size;
  }

  /** {@return the features of a sample} */
  public int inputs() {
    return inputs;
  }

  /**
   * {@return the outputs a network for these samples has: classes, or target values of a sample}
   */
  public int outputs() {
    return outputs;
  }

  float[] features() {
    return features;
  }

  /** Checks that y is a matrix of m × outputs, for the samples from {@code row} on. */
  void checkBatch(int m, float[] y, String name, int row) {
    Checks.atLeastOne(m, "m");
    Checks.notNull(y, name);
    Checks.range(0, (long) m * outputs, y.length, name);
    if (row < 0 || (long) row + m > size) {
      throw new IndexOutOfBoundsException(
          "row = " + row + " with m = " + m + ", must be 0 to size - m = " + (size - m));
    }
  }

  /** The labels, of which those of rows {@code row} to {@code row + m - 1} are in their range. */
  int[] labels(int row, int m) {
    if (labels == null) {
      throw new IllegalArgumentException(
          "samples hold rows of " + outputs + " target values, must hold class labels");
    }
    checkLabels(labels, row, row + m, outputs);
    return labels;
  }

  float[] targets() {
    if (targets == null) {
      throw new IllegalArgumentException(
          "samples hold labels of " + outputs + " classes, must hold target values");
    }
    return targets;
  }

  /** A batch of the same kind, all zero, for {@link #gather} to fill. */
  Samples blank(int rows) {
    return new Samples(
        rows, inputs, outputs,
        new float[Checks.elements(rows, inputs, "batch features")],
        labels == null ? null : new int[rows],
        targets == null ? null : new float[Checks.elements(rows, outputs, "batch targets")]);
  }

  /**
   * Copies the samples {@code order[from]} to {@code order[from + m - 1]} to the start of batch.
   */
  void gather(int[] order, int from, int m, Samples batch) {
    for (int i = 0; i < m; i++) {
      int row = order[from + i];
      System.arraycopy(features, row * inputs, batch.features, i * inputs, inputs);
      if (labels != null) {
        batch.labels[i] = labels[row];
      } else {
        System.arraycopy(targets, row * outputs, batch.targets, i * outputs, outputs);
      }
    }
  }
}
