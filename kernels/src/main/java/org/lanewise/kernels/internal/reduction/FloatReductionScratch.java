package org.lanewise.kernels.internal.reduction;

/** What one thread needs for reductions; the partial results of each kind from their first use on. */
final class FloatReductionScratch {
  private final FloatFolded folded = new FloatFolded();
  private FloatMoments moments;
  private FloatLargest largest;

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
      moments = new FloatMoments();
    }
    return moments;
  }

  private FloatLargest largest() {
    if (largest == null) {
      largest = new FloatLargest();
    }
    return largest;
  }

  int bytes() {
    return folded.bytes()
        + (moments == null ? 0 : moments.bytes())
        + (largest == null ? 0 : largest.bytes());
  }
}
