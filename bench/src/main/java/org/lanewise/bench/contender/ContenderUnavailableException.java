package org.lanewise.bench.contender;

/** Says why a contender cannot run here. */
public final class ContenderUnavailableException extends Exception {
  private static final long serialVersionUID = 1;

  public ContenderUnavailableException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
