package org.lanewise.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.bench.gemm.ElementType;
import org.lanewise.bench.paired.CaseSummary;
import org.lanewise.bench.paired.ContenderInfo;
import org.lanewise.bench.paired.ContenderSummary;
import org.lanewise.bench.paired.Figure;
import org.lanewise.bench.paired.PairedResults;
import org.lanewise.kernels.Lanewise;

/** The GEMM table as text, cell by cell; the console and the page set it in their ways. */
final class GemmColumns {
  static final String LEGEND =
      """
          Speeds in GFLOP/s, one thread; "of peak" is the share of the FMA peak measured in the same \
          round. A ratio says how many times as fast Lanewise was in the same round: its median over \
          the quiet rounds, then over all. Where fewer than ten rounds were quiet, the former is not \
          measured (–), and ~ marks a median over all rounds.\
          """;

  private static final String NOT_MEASURED = "–";

  private GemmColumns() {}

  static List<String> headings(PairedResults results) {
    List<String> headings = new ArrayList<>(
        List.of("product", "FMA peak", results.contenders().getFirst().label(), "of peak"));
    for (ContenderInfo reference : references(results)) {
      headings.addAll(List.of(reference.label(), "ratio", "all rounds"));
    }
    if (hasNatives(results)) {
      headings.addAll(List.of("× best native", "all rounds"));
    }
    headings.add("quiet rounds");
    return headings;
  }

  /** A row per case of that type. */
  static List<List<String>> rows(PairedResults results, ElementType type) {
    return results.cases().stream()
        .filter(summary -> summary.key().type() == type)
        .map(summary -> row(results, summary))
        .toList();
  }

  /** What a reader must know of those who took part, a line each. */
  static List<String> notes(PairedResults results) {
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

  private static List<ContenderInfo> references(PairedResults results) {
    return results.contenders().stream()
        .filter(contender -> !contender.id().equals(results.subject()))
        .toList();
  }

  private static boolean hasNatives(PairedResults results) {
    return references(results).stream()
        .anyMatch(contender -> Contenders.NATIVES.contains(contender.id()));
  }

  private static List<String> row(PairedResults results, CaseSummary summary) {
    List<String> row = new ArrayList<>();
    row.add(summary.key().form().toString());
    row.add(number("%.1f", summary.peakGflops()));
    Optional<ContenderSummary> lanewise = summary.contender(results.subject());
    row.add(speed(lanewise));
    row.add(lanewise.map(c -> number("%.1f %%", c.percentOfPeak())).orElse(NOT_MEASURED));
    for (ContenderInfo reference : references(results)) {
      Optional<ContenderSummary> theirs = summary.contender(reference.id());
      row.add(speed(theirs));
      row.add(theirs.map(c -> ratio(c.lanewiseRatio().quiet())).orElse(NOT_MEASURED));
      row.add(theirs.map(c -> ratio(c.lanewiseRatio().all())).orElse(NOT_MEASURED));
    }
    if (hasNatives(results)) {
      Figure ratio = summary.ratioToFastest(Contenders.NATIVES);
      row.addAll(List.of(ratio(ratio.quiet()), ratio(ratio.all())));
    }
    row.add(summary.quietRounds() + " of " + summary.rounds());
    return row;
  }

  private static String speed(Optional<ContenderSummary> contender) {
    if (contender.isEmpty()) {
      return "not available";
    }
    return contender.get().wrong() == null
        ? number("%.1f", contender.get().gflops())
        : "WRONG RESULT";
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
