package org.lanewise.kernels;

import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.Platform;
import org.lanewise.kernels.internal.reduction.Reduction;

/**
 * The slow and obvious implementation of the reductions' bits: one column or one row, an element at a
 * time.
 */
final class FloatReductionDefinition {
  private static final int CHAIN = 48;
  private static final int CHAINS = FloatBlocks.CHAINS;

  private final float[] x;
  private final boolean isRow;

  /** The elements of a column, or of a row. */
  FloatReductionDefinition(float[] x, boolean isRow) {
    this.x = x;
    this.isRow = isRow;
  }

  /** The elements, their mean, and the squared deviations from it. */
  private record Moments(double count, float mean, float squares) {}

  private interface Element {
    float at(int p);
  }

  @SuppressWarnings("cast") // not redundant for both element types
  float reduce(Reduction reduction) {
    return switch (reduction) {
      case SUM -> sum(p -> x[p], null);
      case MEAN -> sum(p -> x[p], null) / x.length;
      case SUM_OF_SQUARES -> sum(p -> x[p], p -> x[p]);
      case NORM -> (float) Math.sqrt(sum(p -> x[p], p -> x[p]));
      case MAX -> {
        float max = Float.NEGATIVE_INFINITY;
        for (float each : x) {
          max = Math.max(max, each);
        }
        yield max;
      }
      case MIN -> {
        float min = Float.POSITIVE_INFINITY;
        for (float each : x) {
          min = Math.min(min, each);
        }
        yield min;
      }
      case VARIANCE ->
        x.length == 0 ? Float.NaN : Math.max(0, moments(0, blocks()).squares / x.length);
      case ARGMAX -> throw new IllegalArgumentException("see argmax()");
    };
  }

  /** Σ x[p]·y[p]. */
  float dot(float[] y) {
    return sum(p -> x[p], p -> y[p]);
  }

  int argmax() {
    int best = x.length == 0 ? -1 : 0;
    for (int p = 0; p < x.length; p++) {
      if (Float.isNaN(x[p])) {
        return p;
      }
      if (x[p] > x[best]) {
        best = p;
      }
    }
    return best;
  }

  private int block() {
    return isRow ? CHAIN * CHAINS : CHAIN;
  }

  private int blocks() {
    return (x.length + block() - 1) / block();
  }

  /** Σ of the elements, times others if there are any. */
  private float sum(Element element, Element other) {
    return joined(element, other, 0, blocks());
  }

  /** The sum of so many blocks: the largest power of two of them, plus the rest. */
  private float joined(Element element, Element other, int block, int blocks) {
    if (blocks <= 1) {
      int first = block * block();
      return inChains(element, other, first, Math.min(x.length, first + block()));
    }
    int left = Integer.highestOneBit(blocks - 1);
    return joined(element, other, block, left)
        + joined(element, other, block + left, blocks - left);
  }

  private float inChains(Element element, Element other, int first, int end) {
    int chains = isRow ? CHAINS : 1;
    float[] s = new float[chains];
    for (int p = first; p < end; p++) {
      int chain = p % chains;
      float each = element.at(p);
      s[chain] = other == null ? s[chain] + each : fma(each, other.at(p), s[chain]);
    }
    for (int half = chains / 2; half > 0; half /= 2) {
      for (int chain = 0; chain < half; chain++) {
        s[chain] += s[chain + half];
      }
    }
    return s[0];
  }

  @SuppressWarnings("cast") // not redundant for both element types
  private Moments moments(int block, int blocks) {
    if (blocks == 1) {
      return around(block * block(), Math.min(x.length, (block + 1) * block()));
    }
    int left = Integer.highestOneBit(blocks - 1);
    Moments a = moments(block, left);
    Moments b = moments(block + left, blocks - left);
    double share = b.count / (a.count + b.count);
    float d = a.mean - b.mean;
    return new Moments(
        a.count + b.count,
        fma(b.mean - a.mean, (float) share, a.mean),
        a.squares + b.squares + d * d * (float) (a.count * share));
  }

  /** Of one block: from its first element, or from the mean of as many as there are chains. */
  private Moments around(int first, int end) {
    int head = isRow && end - first > CHAINS ? CHAINS : 1;
    float center = inChains(p -> x[p], null, first, first + head) / head;
    Element deviation = p -> x[p] - center;
    float sum = inChains(deviation, null, first, end);
    float squares = inChains(deviation, deviation, first, end);
    float share = 1f / (end - first);
    return new Moments(
        end - first, fma(share, sum, center), fma(-share * sum, sum, squares));
  }

  private static float fma(float a, float b, float c) {
    return Platform.FMA ? Math.fma(a, b, c) : a * b + c;
  }
}
