package org.lanewise.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.paired.CaseSummary;
import org.lanewise.bench.paired.ContenderInfo;
import org.lanewise.bench.paired.ContenderSummary;
import org.lanewise.bench.paired.Figure;
import org.lanewise.bench.paired.PairedResults;
import org.lanewise.bench.suite.Unit;

/** The table of a paired run as text, cell by cell; the console and the page set it in their ways. */
final class PairedColumns {
  private static final String PEAK =
      "; \"of peak\" is the share of the FMA peak of one thread measured in the same round";
  private static final String NOT_MEASURED = "–";

  private final PairedResults results;
  private final Unit unit;

  PairedColumns(PairedResults results, Unit unit) {
    this.results = results;
    this.unit = unit;
  }

  String legend() {
    return """
        Speeds in %s%s. A ratio says how many times as fast %s was in the same round: its median \
        over the quiet rounds, then over all. Where fewer than ten rounds were quiet, the former is \
        not measured (–), and ~ marks a median over all rounds.\
        """
        .formatted(unit, showsPeak() ? PEAK : "", subject().label());
  }

  List<String> headings() {
    List<String> headings = new ArrayList<>(List.of(unit.caseName()));
    if (showsPeak()) {
      headings.add("FMA peak");
    }
    headings.add(subject().label());
    if (showsPeak()) {
      headings.add("of peak");
    }
    for (ContenderInfo reference : references()) {
      headings.addAll(List.of(reference.label(), "ratio", "all rounds"));
    }
    if (hasNatives()) {
      headings.addAll(List.of("× best native", "all rounds"));
    }
    headings.add("quiet rounds");
    return headings;
  }

  /** A row per case of that type, and one of the geometric means of the ratios. */
  List<List<String>> rows(ElementType type) {
    List<CaseSummary> cases =
        results.cases().stream().filter(summary -> summary.key().type() == type).toList();
    List<List<String>> rows = new ArrayList<>();
    cases.forEach(summary -> rows.add(row(summary)));
    if (cases.size() > 1) {
      rows.add(means(cases));
    }
    return rows;
  }

  /** What a reader must know of those who took part, a line each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (ContenderInfo contender : results.contenders()) {
      String what =
          contender.isAvailable()
              ? contender.description()
              : "not available: " + contender.unavailable();
      notes.add(contender.label() + ": " + what);
    }
    for (CaseSummary summary : results.cases()) {
      if (summary.unsettledForks() > 0) {
        notes.add(
            "%s: the warm-up came to its time limit before speeds were steady, in %d of %d JVMs"
                .formatted(summary.key(), summary.unsettledForks(), results.forks()));
      }
      for (ContenderSummary contender : summary.contenders()) {
        if (contender.wrong() != null) {
          notes.add(
              "WRONG RESULT of %s in %s: %s"
                  .formatted(contender.id(), summary.key(), contender.wrong()));
        }
      }
    }
    if (!results.removedVariables().isEmpty()) {
      notes.add(
          "Removed from the measuring JVMs' environment, since they slow OpenBLAS: "
              + results.removedVariables());
    }
    return notes;
  }

  /** What is bound by memory is far from it. */
  private boolean showsPeak() {
    return unit == Unit.GFLOPS;
  }

  private ContenderInfo subject() {
    return results.contenders().getFirst();
  }

  private List<ContenderInfo> references() {
    return results.contenders().stream().skip(1).toList();
  }

  private boolean hasNatives() {
    return references().stream()
        .anyMatch(contender -> Contenders.NATIVES.contains(contender.id()));
  }

  private List<String> row(CaseSummary summary) {
    List<String> row = new ArrayList<>();
    row.add(summary.key().label());
    if (showsPeak()) {
      row.add(number("%.1f", summary.peakGflops()));
    }
    Optional<ContenderSummary> ours = summary.contender(subject().id());
    row.add(speed(summary, subject()));
    if (showsPeak()) {
      row.add(ours.map(c -> number("%.1f %%", c.percentOfPeak())).orElse(NOT_MEASURED));
    }
    for (ContenderInfo reference : references()) {
      Optional<ContenderSummary> theirs = summary.contender(reference.id());
      row.add(speed(summary, reference));
      addRatio(row, theirs.map(ContenderSummary::lanewiseRatio).orElse(Figure.NOT_MEASURED));
    }
    if (hasNatives()) {
      addRatio(row, summary.ratioToFastest(Contenders.NATIVES));
    }
    row.add(summary.quietRounds() + " of " + summary.rounds());
    return row;
  }

  private List<String> means(List<CaseSummary> cases) {
    List<String> row = new ArrayList<>(List.of("geometric mean"));
    row.addAll(Collections.nCopies(showsPeak() ? 3 : 1, ""));
    for (ContenderInfo reference : references()) {
      row.add("");
      addRatio(row, mean(cases, List.of(reference.id())));
    }
    if (hasNatives()) {
      addRatio(row, mean(cases, Contenders.NATIVES));
    }
    row.add("");
    return row;
  }

  /** Over the cases that one of those had a call for. */
  private static Figure mean(List<CaseSummary> cases, List<String> ids) {
    return Figure.geometricMean(
        cases.stream()
            .filter(summary -> ids.stream().anyMatch(id -> summary.contender(id).isPresent()))
            .map(summary -> summary.ratioToFastest(ids))
            .toList());
  }

  private String speed(CaseSummary summary, ContenderInfo info) {
    Optional<ContenderSummary> contender = summary.contender(info.id());
    if (contender.isEmpty()) {
      return info.isAvailable() ? NOT_MEASURED : "not available";
    }
    return contender.get().wrong() == null
        ? number("%.1f", contender.get().speed().map(speed -> unit.of(speed, summary.key())))
        : "WRONG RESULT";
  }

  private static void addRatio(List<String> row, Figure ratio) {
    row.add(ratio(ratio.quiet()));
    row.add(ratio(ratio.all()));
  }

  private static String number(String format, Figure figure) {
    if (figure.best() == null) {
      return NOT_MEASURED;
    }
    return (figure.quiet() == null ? "~" : "") + format.formatted(figure.best());
  }

  private static String ratio(Double ratio) {
    return ratio == null ? NOT_MEASURED : "%.2f×".formatted(ratio);
  }
}
