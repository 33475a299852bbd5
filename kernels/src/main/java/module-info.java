/**
 * SIMD compute kernels in pure Java: matrix products, fused bias and activation, column reductions.
 */
module lanewise.kernels {
  requires jdk.incubator.vector;
  // Read once at start: which JIT runs, and whether the CPU has FMA.
  requires jdk.management;

  exports org.lanewise.kernels;
}
