package org.lanewise.bench.paired;

/** What a fork tells its parent. */
sealed interface ForkMessage permits CaseResult, ContenderInfo, ForkMessage.Trying {
  /**
   * What is about to be done, which the JVM may not survive.
   *
   * @param id the contender who does it; null if it is no single contender's doing
   */
  record Trying(String id, String what) implements ForkMessage {}
}
