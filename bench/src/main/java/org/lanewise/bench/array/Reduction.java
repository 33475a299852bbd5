package org.lanewise.bench.array;

import java.util.stream.DoubleStream;

/** From many numbers to one: slow, obvious, in double. */
public enum Reduction {
  SUM {
    @Override
    double of(double[] x) {
      return DoubleStream.of(x).sum();
    }

    @Override
    double size(double[] x) {
      return DoubleStream.of(x).map(Math::abs).sum();
    }
  },

  MAX {
    @Override
    double of(double[] x) {
      return DoubleStream.of(x).max().orElseThrow();
    }

    @Override
    double size(double[] x) {
      return 0;
    }
  },

  ARGMAX {
    @Override
    double of(double[] x) {
      int at = 0;
      for (int i = 1; i < x.length; i++) {
        at = x[i] > x[at] ? i : at;
      }
      return at;
    }

    @Override
    double size(double[] x) {
      return 0;
    }
  },

  SUM_OF_SQUARES {
    @Override
    double of(double[] x) {
      return DoubleStream.of(x).map(value -> value * value).sum();
    }
  },

  /** Of a whole population: divided by how many there are. */
  VARIANCE {
    @Override
    double of(double[] x) {
      double mean = SUM.of(x) / x.length;
      return DoubleStream.of(x).map(value -> (value - mean) * (value - mean)).sum() / x.length;
    }
  },

  /** By row only. */
  LOG_SUM_EXP {
    @Override
    double of(double[] x) {
      double max = MAX.of(x);
      return max + StrictMath.log(DoubleStream.of(x).map(v -> StrictMath.exp(v - max)).sum());
    }

    @Override
    double size(double[] x) {
      return 1 + Math.abs(of(x));
    }
  };

  /** The result. */
  abstract double of(double[] x);

  /** What a relative error is relative to: 0 if the result is exact. */
  double size(double[] x) {
    return Math.abs(of(x));
  }
}
