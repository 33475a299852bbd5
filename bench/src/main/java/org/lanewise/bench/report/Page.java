package org.lanewise.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.mnist.TrainingResult;
import org.lanewise.bench.paired.ContenderInfo;
import org.lanewise.bench.paired.PairedResults;
import org.lanewise.bench.suite.SuiteResult;
import org.lanewise.bench.suite.TargetVerdict;
import org.lanewise.bench.suite.TargetVerdict.Outcome;
import org.lanewise.bench.suite.Unit;
import org.lanewise.kernels.Lanewise;

/** The report as one page, which needs nothing but itself. */
final class Page {
  private static final String TEMPLATE = "page.html";

  private Page() {}

  /**
   * Fills the page.
   *
   * @param images PNG files by name; those of parts that did not run are missing
   */
  static String of(Results results, Map<String, byte[]> images) throws IOException {
    StringBuilder facts = new StringBuilder();
    StringBuilder sections = new StringBuilder();
    if (results.training() != null) {
      addFacts(facts, results.training());
      sections.append(training(results.training(), images.get(Report.LEARNING_CURVE)));
    }
    if (results.gemm() != null) {
      addFacts(facts, results.gemm());
      sections.append(gemm(results.gemm(), images.get(Report.THROUGHPUT)));
    }
    for (SuiteResult suite : results.suites()) {
      addFacts(facts, suite);
      sections.append(suite(suite));
    }
    sections.append(machine(results));
    return template()
        .replace("{{created}}", Html.escape(results.created()))
        .replace("{{cpu}}", Html.escape(results.machine().cpu()))
        .replace("{{facts}}", facts)
        .replace("{{sections}}", sections);
  }

  private static String template() throws IOException {
    try (InputStream in = Page.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void addFact(StringBuilder facts, String value, String meaning) {
    facts.append(
        "<div class=\"fact\"><b>%s</b><span>%s</span></div>\n"
            .formatted(Html.escape(value), Html.escape(meaning)));
  }

  private static void addFacts(StringBuilder facts, TrainingResult training) {
    addFact(
        facts, "%.2f %%".formatted(100 * training.testAccuracy()), "of unseen digits recognised");
    addFact(facts, "%.1f s".formatted(training.seconds()), "of training, on one thread");
  }

  /**
   * Against each reference: the geometric mean over all products, of ratios of one kind: the quiet
   * ones may be missing for some.
   */
  private static void addFacts(StringBuilder facts, PairedResults gemm) {
    for (ContenderInfo reference : gemm.contenders()) {
      double[] logs =
          gemm.cases().stream()
              .flatMap(summary -> summary.contender(reference.id()).stream())
              .map(contender -> contender.lanewiseRatio().all())
              .filter(Objects::nonNull)
              .mapToDouble(Math::log)
              .toArray();
      if (logs.length > 0 && !reference.id().equals(Contenders.LANEWISE)) {
        addFact(
            facts,
            "%.2f×".formatted(Math.exp(DoubleStream.of(logs).average().getAsDouble())),
            "as fast as %s: median ratio over all rounds, geometric mean of %d products"
                .formatted(reference.label(), logs.length));
      }
    }
  }

  private static void addFacts(StringBuilder facts, SuiteResult suite) {
    long met = suite.verdicts().stream().filter(v -> v.outcome() == Outcome.MET).count();
    addFact(
        facts,
        "%d of %d".formatted(met, suite.verdicts().size()),
        "targets met: " + suite.title());
  }

  private static String training(TrainingResult result, byte[] chart) {
    List<List<String>> rows =
        result.epochs().stream()
            .map(
                e -> List.of(
                    Integer.toString(e.epoch()),
                    "%.1f".formatted(e.seconds()),
                    "%,.0f".formatted(e.samplesPerSecond()),
                    "%.4f".formatted(e.trainingLoss()),
                    "%.2f %%".formatted(100 * e.trainingAccuracy()),
                    "%.4f".formatted(e.testLoss()),
                    "%.2f %%".formatted(100 * e.testAccuracy())))
            .toList();
    return """
        <h2>A network learns digits</h2>
        <p>MNIST, %,d images to learn from and %,d others to be tested with. Dense network %s \
        (%,d parameters); %s; batches of %d; seed %d.</p>
        %s<details><summary>Every epoch</summary>
        %s</details>
        """
        .formatted(
            result.trainingImages(),
            result.testImages(),
            Html.escape(result.network()),
            result.parameters(),
            Html.escape(result.optimizer()),
            result.batch(),
            result.seed(),
            Html.image(chart, "Learning curve: accuracy and loss by epoch"),
            Html.table(
                List.of(
                    "epoch",
                    "seconds",
                    "samples/s",
                    "training loss",
                    "training accuracy",
                    "test loss",
                    "test accuracy"),
                rows));
  }

  private static String gemm(PairedResults results, byte[] chart) {
    StringBuilder html = new StringBuilder("<h2>Matrix products</h2>\n");
    html.append(Html.image(chart, "Throughput: GFLOP/s by matrix size"));
    return html.append(tables(results, Unit.GFLOPS)).toString();
  }

  private static String suite(SuiteResult suite) {
    return "<h2>%s</h2>\n".formatted(Html.escape(suite.title()))
        + Html.list(suite.verdicts().stream().map(TargetVerdict::toString).toList())
        + tables(suite.measured(), suite.unit());
  }

  private static String tables(PairedResults results, Unit unit) {
    PairedColumns columns = new PairedColumns(results, unit);
    StringBuilder html = new StringBuilder();
    for (ElementType type : ElementType.values()) {
      List<List<String>> rows = columns.rows(type);
      if (!rows.isEmpty()) {
        html.append("<h3>%s</h3>\n".formatted(type));
        html.append(Html.table(columns.headings(), rows));
      }
    }
    html.append("<p>").append(Html.escape(columns.legend())).append("</p>\n");
    html.append(
        """
            <p>JVMs started to measure in: %d, with up to %.1f s a case in each and %.0f s for all, \
            warming up included. A round runs a probe, the FMA peak, every contender and the probe \
            again; it is quiet when both probes are within 5 %% of the best probe of the whole run. \
            Every result was checked against a plain loop before it was timed.</p>
            """
            .formatted(results.forks(), results.secondsPerCase(), results.budgetSeconds()));
    return html.append(Html.list(columns.notes())).toString();
  }

  private static String machine(Results results) {
    Machine machine = results.machine();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("CPU", machine.cpu() + ", " + machine.processors() + " processors"));
    rows.add(List.of("Operating system", machine.os()));
    rows.add(List.of("JVM", machine.jvm()));
    rows.add(List.of("JVM flags", String.join(" ", machine.flags())));
    Lanewise.Info lanewise = machine.lanewise();
    rows.add(List.of("Lanewise provider", lanewise.provider() + ": " + lanewise.reason()));
    rows.add(List.of("Vector bits", Integer.toString(lanewise.vectorBits())));
    rows.add(List.of("Float micro-kernel", lanewise.microKernel()));
    rows.add(List.of("FMA in hardware", lanewise.fma() ? "yes" : "no"));
    rows.add(List.of("JIT", lanewise.jit()));
    rows.add(List.of("Caches", lanewise.caches()));
    machine.versions().forEach((name, version) -> rows.add(List.of(name, version)));
    return "<h2>Machine</h2>\n<div class=\"keys\">"
        + Html.table(List.of("what", "value"), rows)
        + "</div>\n";
  }
}
