package org.lanewise.bench.contender;

import java.util.Optional;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.work.Work;

/** A reference, found on the class path of the tests, that takes its JVM with it. */
public final class HaltingContender implements Contender {
  public static final String ID = "halting";
  public static final int EXIT_CODE = 77;

  @Override
  public String description() {
    return "halts";
  }

  @Override
  public Optional<TimedCall> bind(Work work) {
    return Optional.of(() -> Runtime.getRuntime().halt(EXIT_CODE));
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
