package org.lanewise.bench.contender;

/**
 * Finds out whether a contender can run here. A new reference is one such class, named in {@code
 * META-INF/services/org.lanewise.bench.contender.ContenderFactory} or listed in {@link Contenders}.
 */
public interface ContenderFactory {
  /** A short name for options, files and tests. */
  String id();

  /** A name for people. */
  String label();

  /**
   * Loads what the contender needs.
   *
   * @throws ContenderUnavailableException if that is impossible here
   */
  Contender open() throws ContenderUnavailableException;
}
