package org.lanewise.kernels.internal;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.System.Logger;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * What this JVM can do, and which provider follows from it; decided once, when first asked.
 *
 * <p>Knows nothing of the Vector API's classes, so that it also loads where the module is absent.
 */
public final class Platform {
  /** Demands a provider: {@code auto} (the default), {@code vector} or {@code scalar}. */
  public static final String PROVIDER_PROPERTY = "lanewise.provider";

  /** Caps the vector width: 128, 256 or 512. */
  public static final String WIDTH_PROPERTY = "lanewise.vectorBits";

  private static final int MIN_VECTOR_BYTES = 16;

  private static final String MODULE = "jdk.incubator.vector";

  /** The just-in-time compiler: C2, or what stands in its place. */
  public static final String JIT = jit();

  /** Whether fused multiply-add is one instruction here. */
  public static final boolean FMA = vmOption("UseFMA").map(Boolean::parseBoolean).orElse(true);

  /** Whether 32 vector registers can be named: AVX-512 (at any width) and AArch64. */
  public static final boolean THIRTY_TWO_REGISTERS =
      System.getProperty("os.arch").equals("aarch64")
          || vmOption("UseAVX").map(Integer::parseInt).orElse(0) >= 3;

  /** The width demanded by {@link #WIDTH_PROPERTY}, or 512. */
  public static final int WIDTH_CAP = widthCap();

  private static final Choice CHOICE = choose();

  private Platform() {}

  private record Choice(boolean vector, String reason) {}

  /** Whether the vector provider computes; else the scalar one does. */
  public static boolean vector() {
    return CHOICE.vector;
  }

  /** Why this provider was chosen. */
  public static String reason() {
    return CHOICE.reason;
  }

  private static Choice choose() {
    String demand = System.getProperty(PROVIDER_PROPERTY, "auto");
    if (!demand.equals("auto") && !demand.equals("vector") && !demand.equals("scalar")) {
      throw new IllegalArgumentException(
          "-D" + PROVIDER_PROPERTY + "=" + demand + ", must be auto, vector or scalar");
    }
    if (demand.equals("scalar")) {
      return new Choice(false, "demanded by -D" + PROVIDER_PROPERTY + "=scalar");
    }
    boolean demanded = demand.equals("vector");
    Optional<String> obstacle = obstacle();
    if (obstacle.isPresent()) {
      if (demanded) {
        throw new IllegalStateException(
            "-D" + PROVIDER_PROPERTY + "=vector, but " + obstacle.get());
      }
      warn("Lanewise computes without SIMD: " + obstacle.get());
      return new Choice(false, obstacle.get());
    }
    if (!JIT.equals("C2")) {
      String slow = "the JIT is " + JIT + ", only C2 compiles vector code well: " + c2Flags();
      warn((demanded ? "Lanewise's vector code will be slow: " : "Lanewise computes without SIMD: ")
          + slow);
      return new Choice(demanded, slow);
    }
    return new Choice(
        true,
        demanded
            ? "demanded by -D" + PROVIDER_PROPERTY + "=vector"
            : "the module is present and C2 compiles it");
  }

  /** What makes vector code impossible, or emulated and useless; with the flag that mends it. */
  private static Optional<String> obstacle() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return Optional.of(
          "the module " + MODULE + " is not there; start java with --add-modules " + MODULE);
    }
    if (vmOption("EnableVectorSupport").filter("false"::equals).isPresent()) {
      return Optional.of("vectors are emulated here; start java with -XX:+EnableVectorSupport");
    }
    if (vmOption("MaxVectorSize").map(Integer::parseInt)
        .orElse(MIN_VECTOR_BYTES) < MIN_VECTOR_BYTES) {
      return Optional.of(
          "the JVM uses no vectors of 128 bits or more; if the CPU has them, start java without"
              + " -XX:MaxVectorSize");
    }
    if (!FMA) {
      return Optional.of(
          "there is no hardware FMA (results differ in their last bits); if the CPU has it, start"
              + " java with -XX:+UseFMA");
    }
    return Optional.empty();
  }

  /** The flags that keep C2 away: the ones to drop. */
  private static String c2Flags() {
    return JIT.equals("JVMCI")
        ? "start java with -XX:-UseJVMCICompiler"
        : "start java without -Xint, -XX:TieredStopAtLevel and -XX:CompilationMode=quick-only";
  }

  private static String jit() {
    if (System.getProperty("java.vm.info", "").startsWith("interpreted")) {
      return "none (interpreter)";
    }
    if (vmOption("UseJVMCICompiler").filter("true"::equals).isPresent()) {
      return "JVMCI";
    }
    boolean c1Only =
        vmOption("TieredStopAtLevel").map(Integer::parseInt).orElse(4) < 4
            || vmOption("CompilationMode").filter("quick-only"::equals).isPresent();
    return c1Only ? "C1" : "C2";
  }

  private static int widthCap() {
    String bits = System.getProperty(WIDTH_PROPERTY, "512");
    return switch (bits) {
      case "128", "256", "512" -> Integer.parseInt(bits);
      default ->
        throw new IllegalArgumentException(
            "-D" + WIDTH_PROPERTY + "=" + bits + ", must be 128, 256 or 512");
    };
  }

  private static void warn(String message) {
    System.getLogger("org.lanewise.kernels").log(Logger.Level.WARNING, message);
  }

  private static Optional<String> vmOption(String name) {
    try {
      HotSpotDiagnosticMXBean vm =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      return Optional.of(vm.getVMOption(name).getValue());
    } catch (IllegalArgumentException | NullPointerException unknownOption) {
      return Optional.empty();
    }
  }
}
