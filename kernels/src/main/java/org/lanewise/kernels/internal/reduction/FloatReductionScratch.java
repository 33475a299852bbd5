package org.lanewise.kernels.internal.reduction;

import org.lanewise.kernels.internal.FloatBlocks;

/** What one thread needs for reductions, one at a time. */
final class FloatReductionScratch {
  private final float[] values;
  private final FloatFolded folded;

  // What some reductions need more, from their first use on.
  private float[] seconds;
  private FloatMoments moments;
  private FloatLargest largest;

  /** The scratch for so many partial results. */
  FloatReductionScratch(int size) {
    values = new float[size];
    folded = new FloatFolded(values);
  }

  FloatFolded folded(Fold fold) {
    return folded.with(fold);
  }

  /** The partial results of a reduction. */
  FloatPartials partials(Reduction reduction) {
    return switch (reduction) {
      case SUM, MEAN -> folded(Fold.SUM);
      case SUM_OF_SQUARES, NORM -> folded(Fold.SQUARES);
      case MAX -> folded(Fold.MAX);
      case MIN -> folded(Fold.MIN);
      case VARIANCE -> moments();
      case ARGMAX -> largest();
    };
  }

  private FloatMoments moments() {
    if (moments == null) {
      moments = new FloatMoments(values, seconds());
    }
    return moments;
  }

  private FloatLargest largest() {
    if (largest == null) {
      largest = new FloatLargest(values, seconds());
    }
    return largest;
  }

  private float[] seconds() {
    if (seconds == null) {
      seconds = new float[values.length];
    }
    return seconds;
  }

  int bytes() {
    return (values.length + (seconds == null ? 0 : seconds.length)) * FloatBlocks.BYTES;
  }
}
