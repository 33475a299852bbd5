package org.lanewise.kernels.accuracy;

/** How an elementwise function is called: y[yOffset + i] = f(x[xOffset + i]), i &lt; n. */
record Entry(Floats floats, Doubles doubles) {
  /** The function in float. */
  @FunctionalInterface
  interface Floats {
    void apply(int n, float[] x, int xOffset, float[] y, int yOffset);
  }

  /** The function in double. */
  @FunctionalInterface
  interface Doubles {
    void apply(int n, double[] x, int xOffset, double[] y, int yOffset);
  }
}
