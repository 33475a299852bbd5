package org.lanewise.kernels;

import org.lanewise.kernels.internal.CacheSizes;
import org.lanewise.kernels.internal.FloatKernels;
import org.lanewise.kernels.internal.FloatProvider;
import org.lanewise.kernels.internal.Platform;

/** What this library found on this machine, and what it does with it. */
public final class Lanewise {
  private Lanewise() {}

  /**
   * The state of the library in this JVM.
   *
   * @param provider {@code vector} or {@code scalar}
   * @param reason why that provider was chosen
   * @param vectorBits width of the vectors in use; 0 with the scalar provider
   * @param microKernel shape of the float micro-kernel, rows × columns
   * @param fma whether multiply-add is fused by the hardware; without it the promise of the same
   *     bits on every machine is void
   * @param jit the just-in-time compiler
   * @param caches the cache sizes that blocking uses
   * @param jvm name and version of the JVM
   */
  public record Info(
      String provider,
      String reason,
      int vectorBits,
      String microKernel,
      boolean fma,
      String jit,
      String caches,
      String jvm) {
    /** A report, one fact a line. */
    @Override
    public String toString() {
      return """
          provider      %s (%s)
          vector bits   %s
          micro-kernel  %s (float, rows × columns)
          FMA           %s
          JIT           %s
          caches        %s
          JVM           %s"""
          .formatted(
              provider,
              reason,
              vectorBits == 0 ? "none" : vectorBits,
              microKernel,
              fma ? "yes" : "no: results differ in their last bits from machines that have it",
              jit,
              caches,
              jvm);
    }
  }

  /**
   * Reports the provider, the vector width, FMA, the JIT, the caches, the JVM, and why.
   *
   * <p>System properties, read once at start: {@code lanewise.provider} demands {@code vector} or
   * {@code scalar}; {@code lanewise.vectorBits} caps the width at 128, 256 or 512; {@code
   * lanewise.l2} overrides the size of the second-level cache in bytes.
   */
  public static Info info() {
    FloatKernels kernels = FloatProvider.KERNELS;
    return new Info(
        Platform.vector() ? "vector" : "scalar",
        Platform.reason(),
        kernels.vectorBits(),
        kernels.mr() + " × " + kernels.nr(),
        Platform.FMA,
        Platform.JIT,
        CacheSizes.HERE.toString(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
  }

  /** Prints {@link #info()}; takes no arguments. */
  public static void main(String[] args) {
    if (args.length > 0) {
      System.err.println(
          "usage: java @jvm.config -jar lanewise-kernels.jar   (prints what Lanewise found here;"
              + " takes no arguments, was given " + String.join(" ", args) + ")");
      System.exit(2);
    }
    try {
      System.out.println(info());
    } catch (ExceptionInInitializerError e) {
      System.err.println(e.getCause().getMessage());
      System.exit(2);
    }
  }
}
