package org.lanewise.kernels.internal.reduction;

/** The arguments of one call, as the façade checked them; those that its form does not have are unset. */
public final class FloatSoftmaxCall {
  SoftmaxForm form;
  int m;
  int n;
  float[] x;
  int xOffset;
  int ldx;
  float[] y;
  int yOffset;
  int ldy;
  float[] numbers;
  int numbersOffset;
  int[] classes;
  int classesOffset;
  int ignored;
  float[] probabilities;
  int probabilitiesOffset;
  int ldProbabilities;
  float smoothing;
  float scale;

  FloatSoftmaxCall() {}

  /** The logits. */
  public FloatSoftmaxCall input(
      SoftmaxForm newForm, int rows, int columns, float[] array, int offset, int ld) {
    form = newForm;
    m = rows;
    n = columns;
    x = array;
    xOffset = offset;
    ldx = ld;
    return this;
  }

  /** The matrix of results, x itself or another one. */
  public FloatSoftmaxCall output(float[] array, int offset, int ld) {
    y = array;
    yOffset = offset;
    ldy = ld;
    return this;
  }

  /** The one number for each row. */
  public FloatSoftmaxCall numbers(float[] array, int offset) {
    numbers = array;
    numbersOffset = offset;
    return this;
  }

  /** The classes of the rows; rows of the class {@code ignoredClass} count nothing. */
  public FloatSoftmaxCall classes(int[] array, int offset, int ignoredClass) {
    classes = array;
    classesOffset = offset;
    ignored = ignoredClass;
    return this;
  }

  /** The probabilities of the classes. */
  public FloatSoftmaxCall probabilities(float[] array, int offset, int ld) {
    probabilities = array;
    probabilitiesOffset = offset;
    ldProbabilities = ld;
    return this;
  }

  /** The share of the uniform distribution in the targets, and the gradient's factor. */
  public FloatSoftmaxCall weights(float newSmoothing, float newScale) {
    smoothing = newSmoothing;
    scale = newScale;
    return this;
  }

  void clear() {
    x = null;
    y = null;
    numbers = null;
    classes = null;
    probabilities = null;
  }
}
