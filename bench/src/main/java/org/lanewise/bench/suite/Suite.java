package org.lanewise.bench.suite;

import java.util.List;
import java.util.stream.Stream;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.PairedResults;
import org.lanewise.bench.work.ElementType;

/**
 * Cases that belong together, who is measured in them, and what is wanted.
 *
 * @param name its name on the command line
 * @param contenders by id; the first is measured, the others are what it is compared with
 */
public record Suite(
    String name,
    String title,
    Unit unit,
    List<CaseKey> cases,
    List<String> contenders,
    List<Target> targets) {

  /** Its operations on other forms, in both types. */
  public List<CaseKey> casesOf(List<String> forms) {
    return Stream.of(ElementType.values())
        .flatMap(
            type -> cases.stream()
                .flatMap(key -> forms.stream().map(form -> key.with(type, form))))
        .distinct()
        .toList();
  }

  /** The same with other cases. */
  public Suite withCases(List<CaseKey> others) {
    return new Suite(name, title, unit, others, contenders, targets);
  }

  /** What the measurements say of each target. */
  public SuiteResult judge(PairedResults measured) {
    List<TargetVerdict> verdicts =
        targets.stream()
            .map(target -> target.judge(measured.cases()))
            .filter(verdict -> verdict.cases() > 0)
            .toList();
    return new SuiteResult(name, title, unit, measured, verdicts);
  }
}
