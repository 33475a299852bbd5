package org.lanewise.kernels.internal.reduction;

import java.util.Arrays;
import org.lanewise.kernels.internal.FloatBlocks;
import org.lanewise.kernels.internal.FloatMathKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.FloatReductionKernels;

/**
 * Softmax of a few rows and what is built on it, with the scratch memory of one thread. Short rows are
 * transposed, see {@link FloatRowTiles}; else there is one row. Either way element p of row t is at
 * {@code p * together + t}, and what a row has one number of is spread over a block of elements.
 *
 * <p>With z = x − max(x) no power overflows, and one of them is 1.
 */
final class FloatSoftmaxRows {
  private static final int BLOCK = FloatChains.BLOCK;
  private static final FloatReductionKernels KERNELS = FloatProvider.REDUCTIONS;
  private static final FloatMathKernels MATH = FloatProvider.MATH;

  private final FloatFolded folded = new FloatFolded(new float[FloatPartials.SIZE]);
  private final float[] tile = new float[FloatRowTiles.SIZE];
  private final float[] targets = new float[FloatRowTiles.SIZE];
  private final float[] spread = new float[BLOCK];
  private final float[] block = new float[BLOCK];

  // One number for each row.
  private final float[] shift = new float[FloatRowTiles.MOST];
  private final float[] sum = new float[FloatRowTiles.MOST];
  private final float[] logSum = new float[FloatRowTiles.MOST];
  private final float[] mean = new float[FloatRowTiles.MOST];

  int bytes() {
    return FloatBlocks.BYTES
        * (folded.values.length + tile.length + targets.length + spread.length + block.length
            + 4 * FloatRowTiles.MOST);
  }

  /** The rows from number i on. */
  void compute(FloatSoftmaxCall call, int i, int together) {
    boolean isTile = FloatRowTiles.fit(call.n);
    int xRow = call.xOffset + i * call.ldx;
    int yRow = call.yOffset + i * call.ldy;
    if (isTile) {
      FloatRowTiles.load(together, call.n, call.x, xRow, call.ldx, tile);
      compute(call, i, together, tile, 0, tile, 0);
      if (call.y != null) {
        FloatRowTiles.store(together, call.n, tile, call.y, yRow, call.ldy);
      }
    } else {
      compute(call, i, 1, call.x, xRow, call.y, yRow);
    }
  }

  private void compute(
      FloatSoftmaxCall call, int i, int together, float[] x, int xAt, float[] y, int yAt) {
    int n = call.n;
    reduce(Fold.MAX, n, together, x, xAt, shift);
    if (call.form == SoftmaxForm.LOG_SUM_EXP) {
      logSumExp(n, together, x, xAt, call.numbers, call.numbersOffset + i);
      return;
    }
    step(Step.DIFFERENCE, 0, n, together, x, xAt, shift, y, yAt);
    switch (call.form) {
      case SOFTMAX -> softmax(n, together, y, yAt);
      case LOG_SOFTMAX -> {
        sumOfExps(n, together, y, yAt, block, 0, false);
        MATH.log(together, sum, 0, logSum, 0);
        step(Step.DIFFERENCE, 0, n, together, y, yAt, logSum, y, yAt);
      }
      default -> loss(call, i, together, y, yAt);
    }
  }

  /** e<sup>z</sup> / Σ e<sup>z</sup>. */
  private void softmax(int n, int together, float[] y, int yAt) {
    sumOfExps(n, together, y, yAt, y, yAt, true);
    step(Step.QUOTIENT, 0, n, together, y, yAt, sum, y, yAt);
  }

  /** Infinite largest numbers are not subtracted, so that they come out. */
  private void logSumExp(
      int n, int together, float[] x, int xAt, float[] numbers, int numbersAt) {
    for (int t = 0; t < together; t++) {
      shift[t] = Float.isFinite(shift[t]) ? shift[t] : 0;
    }
    FloatRowTiles.spread(Math.min(n, BLOCK / together), together, shift, 0, spread);
    folded.with(Fold.SUM).clear();
    int blocks = Math.max(1, Math.ceilDiv(n, BLOCK));
    for (int b = 0; b < blocks; b++) {
      int count = Math.min(BLOCK, n - b * BLOCK);
      int elements = count * together;
      KERNELS.step(
          Step.DIFFERENCE, elements, 0, x, xAt + b * BLOCK * together, spread, 0, block, 0);
      MATH.exp(elements, block, 0, block, 0);
      folded.rows(folded.top(), count, together, block, 0, 0);
      folded.push(together, count, b + 1);
    }
    folded.finish(together);
    MATH.log(together, folded.values, 0, logSum, 0);
    for (int t = 0; t < together; t++) {
      numbers[numbersAt + t] = shift[t] + logSum[t];
    }
  }

  /** sum = Σ e<sup>z</sup>; the powers go to e, all of them or, if not kept, each block over the last. */
  private void sumOfExps(
      int n, int together, float[] z, int zAt, float[] e, int eAt, boolean kept) {
    folded.with(Fold.SUM).clear();
    int blocks = Math.max(1, Math.ceilDiv(n, BLOCK));
    for (int b = 0; b < blocks; b++) {
      int count = Math.min(BLOCK, n - b * BLOCK);
      int to = eAt + (kept ? b * BLOCK * together : 0);
      MATH.exp(count * together, z, zAt + b * BLOCK * together, e, to);
      folded.rows(folded.top(), count, together, e, to, 0);
      folded.push(together, count, b + 1);
    }
    folded.finish(together);
    folded.store(together, sum, 0);
  }

  /** The cross-entropy log Σ e<sup>z</sup> − Σ t·z, and its gradient in place of z. */
  private void loss(FloatSoftmaxCall call, int i, int together, float[] y, int yAt) {
    int n = call.n;
    boolean isClasses = call.form == SoftmaxForm.CLASSES;
    float uniform = call.smoothing / n;
    float rest = 1 - call.smoothing;
    int at = call.numbersOffset + i;
    if (call.smoothing > 0) {
      reduce(Fold.SUM, n, together, y, yAt, mean);
    }
    if (isClasses) {
      for (int t = 0; t < together; t++) {
        int c = call.classes[call.classesOffset + i + t];
        call.numbers[at + t] = c == call.ignored ? 0 : y[yAt + c * together + t];
      }
    } else {
      boolean isTile = FloatRowTiles.fit(call.n);
      int row = call.probabilitiesOffset + i * call.ldProbabilities;
      if (isTile) {
        FloatRowTiles.load(together, n, call.probabilities, row, call.ldProbabilities, targets);
      }
      folded.with(Fold.PRODUCTS, isTile ? targets : call.probabilities, (isTile ? 0 : row) - yAt);
      FloatRowBlocks.reduce(folded, n, together, y, yAt, 0);
      folded.store(together, call.numbers, at);
    }
    softmax(n, together, y, yAt);
    MATH.log(together, sum, 0, logSum, 0);
    for (int t = 0; t < together; t++) {
      float agreement = rest * call.numbers[at + t];
      float smoothed = call.smoothing > 0 ? agreement + uniform * mean[t] : agreement;
      call.numbers[at + t] = logSum[t] - smoothed;
    }
    if (isClasses) {
      classGradient(call, i, together, uniform, rest, y, yAt);
    } else {
      probabilityGradient(call, i, together, uniform, rest, y, yAt);
    }
  }

  private void classGradient(
      FloatSoftmaxCall call, int i, int together, float uniform, float rest, float[] y, int yAt) {
    for (int t = 0; t < together; t++) {
      int c = call.classes[call.classesOffset + i + t];
      if (c != call.ignored) {
        y[yAt + c * together + t] -= rest;
      }
    }
    Arrays.fill(logSum, 0, together, uniform);
    step(Step.SCALED_DIFFERENCE, call.scale, call.n, together, y, yAt, logSum, y, yAt);
    for (int t = 0; t < together; t++) {
      if (call.classes[call.classesOffset + i + t] == call.ignored) {
        call.numbers[call.numbersOffset + i + t] = 0;
        for (int p = 0; p < call.n; p++) {
          y[yAt + p * together + t] = 0;
        }
      }
    }
  }

  private void probabilityGradient(
      FloatSoftmaxCall call, int i, int together, float uniform, float rest, float[] y, int yAt) {
    boolean isTile = FloatRowTiles.fit(call.n);
    float[] t = isTile ? targets : call.probabilities;
    int tAt = isTile ? 0 : call.probabilitiesOffset + i * call.ldProbabilities;
    int blocks = Math.ceilDiv(call.n, BLOCK);
    Arrays.fill(spread, uniform);
    for (int b = 0; b < blocks; b++) {
      int p = b * BLOCK * together;
      int elements = Math.min(BLOCK, call.n - b * BLOCK) * together;
      KERNELS.step(Step.AXPY, elements, rest, t, tAt + p, spread, 0, block, 0);
      KERNELS.step(
          Step.SCALED_DIFFERENCE, elements, call.scale, y, yAt + p, block, 0, y, yAt + p);
    }
  }

  private void reduce(Fold fold, int n, int together, float[] x, int xAt, float[] result) {
    FloatRowBlocks.reduce(folded.with(fold), n, together, x, xAt, 0);
    folded.store(together, result, 0);
  }

  /** A step of each element and its row's number. */
  private void step(
      Step step, float parameter, int n, int together, float[] x, int xAt, float[] numbers,
      float[] y, int yAt) {
    FloatRowTiles.spread(Math.min(n, BLOCK / together), together, numbers, 0, spread);
    int blocks = Math.ceilDiv(n, BLOCK);
    for (int b = 0; b < blocks; b++) {
      int p = b * BLOCK * together;
      int elements = Math.min(BLOCK, n - b * BLOCK) * together;
      KERNELS.step(step, elements, parameter, x, xAt + p, spread, 0, y, yAt + p);
    }
  }
}
