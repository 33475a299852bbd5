package org.lanewise.bench.contender;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.JavaBLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lanewise.bench.work.Nonlinearity;

/**
 * netlib's implementations. Its first use loads the native one too, if it may: here that is the
 * OpenBLAS of the class path or none, never a library that the system happens to have.
 */
final class Netlib {
  private static final Contender JAVA;
  private static final Contender NATIVE;
  private static final Exception WHY_NO_NATIVE;

  /** Held, for a logger that nobody holds forgets its level. */
  private static final Logger CHATTER = Logger.getLogger("dev.ludovic.netlib.blas");

  static {
    CHATTER.setLevel(Level.WARNING);
    Contender jni = null;
    Exception whyNot = null;
    try (NativeLibrary openBlas = OpenBlas.load()) {
      System.setProperty("dev.ludovic.netlib.blas.nativeLibPath", openBlas.path().toString());
      jni = contender(NativeBLAS.getInstance(), " over " + OpenBlas.describe(openBlas));
    } catch (ContenderUnavailableException | RuntimeException e) {
      System.setProperty("dev.ludovic.netlib.blas.allowNative", "false");
      whyNot = e;
    }
    NATIVE = jni;
    WHY_NO_NATIVE = whyNot;
    JAVA = contender(JavaBLAS.getInstance(), "; 1 thread");
  }

  private Netlib() {}

  private static Contender contender(BLAS blas, String details) {
    return Contender.of(
        blas.getClass().getName() + details,
        List.of(
            Binding.products(
                product -> FloatNetlib.bind(blas, product),
                product -> DoubleNetlib.bind(blas, product)),
            Binding.layers(
                layer -> FloatLayers.withLoops(blas, layer),
                layer -> layer.function() == Nonlinearity.GELU
                    ? null // the erf of its loop is good enough for float only
                    : DoubleLayers.withLoops(blas, layer))));
  }

  /** netlib's own Java: {@code VectorBLAS} where the Vector API is there. */
  static final class JavaFactory implements ContenderFactory {
    @Override
    public String id() {
      return Contenders.NETLIB_JAVA;
    }

    @Override
    public String label() {
      return "netlib Java";
    }

    @Override
    public Contender open() {
      return JAVA;
    }
  }

  /** netlib through JNI over OpenBLAS. */
  static final class NativeFactory implements ContenderFactory {
    @Override
    public String id() {
      return Contenders.NETLIB_NATIVE;
    }

    @Override
    public String label() {
      return "netlib native";
    }

    @Override
    public Contender open() throws ContenderUnavailableException {
      if (NATIVE == null) {
        throw new ContenderUnavailableException(WHY_NO_NATIVE.getMessage(), WHY_NO_NATIVE);
      }
      return NATIVE;
    }
  }
}
