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
      case VARIANCE -> x.length == 0 ? Float.NaN : moments(0, blocks()).squares / x.length;
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

  private Moments moments(int block, int blocks) {
    if (blocks == 1) {
      int first = block * block();
      int end = Math.min(x.length, first + block());
      return isRow ? aroundMean(first, end) : inGroups(first, end);
    }
    int left = Integer.highestOneBit(blocks - 1);
    return joined(moments(block, left), moments(block + left, blocks - left));
  }

  /** Of a block of a column: of groups of eight elements, and then of one, joined one by one. */
  private Moments inGroups(int first, int end) {
    Moments all = new Moments(0, 0, 0);
    int group;
    for (int p = first; p < end; p += group) {
      group = end - p < 8 ? 1 : 8;
      all = joined(all, aroundMean(p, p + group));
    }
    return all;
  }

  @SuppressWarnings("cast") // not redundant for both element types
  private Moments aroundMean(int first, int end) {
    float mean = inChains(p -> x[p], null, first, end) / (end - first);
    Element deviation = p -> x[p] - mean;
    return new Moments(end - first, mean, inChains(deviation, deviation, first, end));
  }

  @SuppressWarnings("cast") // not redundant for both element types
  private static Moments joined(Moments a, Moments b) {
    double share = b.count / (a.count + b.count);
    float d = b.mean - a.mean;
    return new Moments(
        a.count + b.count,
        fma(d, (float) share, a.mean),
        a.squares + b.squares + d * (float) (a.count * share) * d);
  }

  private static float fma(float a, float b, float c) {
    return Platform.FMA ? Math.fma(a, b, c) : a * b + c;
  }
}
