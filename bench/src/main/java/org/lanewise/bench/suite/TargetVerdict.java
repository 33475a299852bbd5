package org.lanewise.bench.suite;

import java.util.List;

/**
 * What a run says of a target.
 *
 * @param value the geometric mean, or the least of all cases; null if none was measured
 * @param measured how many cases were measured
 * @param cases of how many
 * @param below the cases that did not reach the bound, if each of them has to
 */
public record TargetVerdict(
    String target, Outcome outcome, Double value, int measured, int cases, List<String> below) {

  /** Whether the target is reached. */
  public enum Outcome {
    MET("met"), MISSED("missed"), NOT_MEASURED("not measured");

    private final String text;

    Outcome(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(outcome + ": " + target);
    if (value != null) {
      line.append(" — %.2f".formatted(value));
    }
    line.append(measured < cases ? " (%d of ".formatted(measured) : " (");
    line.append(cases == 1 ? "1 case)" : "%d cases)".formatted(cases));
    if (!below.isEmpty()) {
      line.append("; below: ").append(String.join(", ", below));
    }
    return line.toString();
  }
}
