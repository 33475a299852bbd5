package org.lanewise.bench.contender;

import org.lanewise.bench.gemm.DoubleProduct;
import org.lanewise.bench.gemm.FloatProduct;

/** A reference, found on the class path of the tests, that takes its JVM with it. */
public final class HaltingContender implements Contender {
  public static final String ID = "halting";
  public static final int EXIT_CODE = 77;

  @Override
  public String description() {
    return "halts";
  }

  @Override
  public TimedCall bind(FloatProduct product) {
    return () -> Runtime.getRuntime().halt(EXIT_CODE);
  }

  @Override
  public TimedCall bind(DoubleProduct product) {
    return () -> Runtime.getRuntime().halt(EXIT_CODE);
  }

  /** Its factory. */
  public static final class Factory implements ContenderFactory {
    @Override
    public String id() {
      return ID;
    }

    @Override
    public String label() {
      return "halting";
    }

    @Override
    public Contender open() {
      return new HaltingContender();
    }
  }
}
