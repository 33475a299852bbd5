package org.lanewise.bench.suite;

import java.util.List;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.CaseSummary;

/**
 * Cases that belong together, who is measured in them, and what is wanted.
 *
 * @param name its name on the command line
 * @param contenders by id; the first is measured, the others are what it is compared with
 */
public record Suite(
    String name,
    String title,
    List<CaseKey> cases,
    List<String> contenders,
    List<Target> targets) {

  /** The same with other cases. */
  public Suite withCases(List<CaseKey> others) {
    return new Suite(name, title, others, contenders, targets);
  }

  /** The verdict on each target. */
  public List<TargetVerdict> judge(List<CaseSummary> summaries) {
    return targets.stream().map(target -> target.judge(summaries)).toList();
  }
}
