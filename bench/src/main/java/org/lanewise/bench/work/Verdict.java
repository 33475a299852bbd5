package org.lanewise.bench.work;

/** What a check of a result found: where its first wrong element is, in words, if there is one. */
public record Verdict(boolean correct, String message) {
  public static final Verdict CORRECT = new Verdict(true, "within the error bound");
  public static final Verdict NOTHING_TO_CHECK = new Verdict(true, "nothing to check");
}
