package org.lanewise.bench.contender;

import java.util.Arrays;
import org.lanewise.bench.array.FloatPair;
import org.lanewise.bench.pattern.FloatTraffic;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.kernels.FloatVectors;
import org.lanewise.kernels.Workspace;

/** Ways to do what optimizers do with vectors. */
final class FloatPairs {
  private FloatPairs() {}

  static TimedCall lanewise(FloatPair pair) {
    Workspace workspace = Workspace.serial();
    float[] x = pair.x();
    float[] y = pair.y();
    int n = x.length;
    return switch (pair.operation()) {
      case DOT -> () -> pair.result(FloatVectors.dot(workspace, n, x, 0, y, 0));
      case NORM -> () -> pair.result(FloatVectors.norm(workspace, n, x, 0));
      case AXPY -> () -> FloatVectors.axpy(n, FloatPair.ALPHA, x, 0, y, 0);
      case SCALE -> () -> FloatVectors.scale(n, FloatPair.ALPHA, x, 0);
    };
  }

  /** Reads the same vectors, where none is written. */
  static Pattern read(FloatPair pair) {
    FloatTraffic traffic = new FloatTraffic();
    float[] x = pair.x();
    float[] y = pair.y();
    return switch (pair.operation()) {
      case DOT -> () -> traffic.dot(x, y);
      case NORM -> () -> traffic.sum(x);
      case AXPY, SCALE -> null;
    };
  }

  /**
   * Reads and writes as many vectors, where one is written. Next to y ones take the place of x: after some
   * products with that, y would be subnormal.
   */
  static Pattern multiply(FloatPair pair) {
    float[] x = pair.x();
    float[] y = pair.y();
    return switch (pair.operation()) {
      case AXPY -> {
        float[] ones = new float[y.length];
        Arrays.fill(ones, 1);
        yield () -> FloatTraffic.multiply(y, ones);
      }
      case SCALE -> () -> FloatTraffic.multiply(x, x);
      case DOT, NORM -> null;
    };
  }

  @SuppressWarnings("cast") // the double twin casts double to double
  static TimedCall loops(FloatPair pair) {
    float[] x = pair.x();
    float[] y = pair.y();
    return switch (pair.operation()) {
      case DOT -> () -> pair.result(dot(x, y));
      case NORM -> () -> pair.result((float) Math.sqrt(dot(x, x)));
      case AXPY -> () -> {
        for (int i = 0; i < x.length; i++) {
          y[i] += FloatPair.ALPHA * x[i];
        }
      };
      case SCALE -> () -> {
        for (int i = 0; i < x.length; i++) {
          x[i] *= FloatPair.ALPHA;
        }
      };
    };
  }

  private static float dot(float[] x, float[] y) {
    float sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
