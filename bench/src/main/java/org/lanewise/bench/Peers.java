package org.lanewise.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.lanewise.bench.gemm.ElementType;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.PairedPlan;
import org.lanewise.bench.paired.PairedResults;
import org.lanewise.bench.paired.PairedRun;
import org.lanewise.bench.report.GemmText;
import org.lanewise.bench.report.Machine;
import org.lanewise.bench.report.Report;
import org.lanewise.bench.report.ReportFolder;
import org.lanewise.bench.report.Results;
import org.lanewise.bench.suite.Suite;
import org.lanewise.bench.suite.SuiteResult;
import org.lanewise.bench.suite.Suites;
import org.lanewise.kernels.Lanewise;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures Lanewise against the native libraries in one run, and says which targets are met. */
@Command(name = "peers", description = {
  "Measures matrix products against oneMKL and OpenBLAS, in rounds, and says which targets are met.",
  ""
}, footer = {
  "",
  "Exit code: 0 if all was measured, met or missed; 1 if a part failed; 2 for wrong options.",
}, sortOptions = false, usageHelpAutoWidth = true, showDefaultValues = true)
public final class Peers implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = "--suite", paramLabel = "NAME", split = ",", completionCandidates = SuiteNames.class, description = "What to measure: ${COMPLETION-CANDIDATES}.")
  private List<String> names = List.of("squares");

  @Option(names = "--type", paramLabel = "TYPE", description = "One element type only: ${COMPLETION-CANDIDATES}.")
  private ElementType type;

  @Option(names = "--only", paramLabel = "REGEX", description = "Only the cases in whose names this is found, such as 'sgemm 512' or ':NT'.")
  private String only = "";

  @Option(names = "--sizes", paramLabel = "N", split = ",", description = "These products in place of the suite's: n or MxNxK, then :NT for transposes, then *100 for a batch.")
  private List<String> sizes = List.of();

  @Option(names = "--forks", paramLabel = "N", description = "JVMs to measure in, one by one.")
  private int forks = 3;

  @Option(names = "--seconds", paramLabel = "S", description = "Most time for each product in each JVM, without warming up.")
  private double seconds = 2;

  @Option(names = "--budget", paramLabel = "S", description = {
    "Time for a suite in all JVMs, warming up included. Where it does not suffice, each case gets an"
        + " even share of what is left, but at least " + PairedRun.MIN_SECONDS_PER_CASE
        + " s, and a few rounds however long they take.",
  })
  private double budget = 300;

  @Option(names = "--report-dir", paramLabel = "DIR", description = "Folder with a report per suite, each of which is replaced.")
  private Path reportDir = Path.of("target", "peers");

  @Option(names = "--help", usageHelp = true, description = "Show this and exit.")
  @SuppressWarnings("unused") // picocli sets it
  private boolean help;

  private final PrintStream out = Console.output();
  private final List<String> failures = new ArrayList<>();

  private Peers() {}

  /** For the usage text. */
  static final class SuiteNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    SuiteNames() {
      super(Suites.all().stream().map(Suite::name).toList());
    }
  }

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.ROOT); // a decimal point, whoever runs it
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Peers()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (forks < 1 || !Console.isTime(seconds) || !Console.isTime(budget)) {
      throw wrong("--forks must be at least 1, --seconds and --budget more than 0 and finite");
    }
    List<Suite> suites = names.stream().map(this::suite).toList();
    checkReportFolders(suites);
    out.println(Lanewise.info());
    for (Suite suite : suites) {
      run(suite);
    }
    failures.forEach(failure -> System.err.println("FAILED: " + failure));
    return failures.isEmpty() ? 0 : 1;
  }

  private void checkReportFolders(List<Suite> suites) {
    try {
      for (Suite suite : suites) {
        ReportFolder.checkReplaceable(reportDir.resolve(suite.name()));
      }
    } catch (IOException e) {
      throw wrong("--report-dir: " + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** The suite of that name, with the cases that were asked for. */
  private Suite suite(String name) {
    Suite suite =
        Suites.all().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> wrong("no such suite: " + name));
    try {
      Pattern pattern = Pattern.compile(only);
      List<CaseKey> cases =
          (sizes.isEmpty() ? suite.cases().stream() : sizes())
              .filter(key -> type == null || key.type() == type)
              .filter(key -> pattern.matcher(key.toString()).find())
              .toList();
      if (cases.isEmpty()) {
        throw wrong(name + " has no such cases");
      }
      return suite.withCases(cases);
    } catch (PatternSyntaxException e) {
      throw wrong("--only: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw wrong("--sizes: " + e.getMessage());
    }
  }

  private Stream<CaseKey> sizes() {
    return Stream.of(ElementType.values())
        .flatMap(t -> sizes.stream().map(text -> new CaseKey(t, GemmForm.parse(text))));
  }

  private void run(Suite suite) throws InterruptedException {
    out.printf("%n== %s%n", suite.title());
    try {
      PairedPlan plan =
          new PairedPlan(suite.cases(), suite.contenders(), forks, seconds, budget);
      PairedResults results = PairedRun.run(plan, out);
      out.println();
      out.print(GemmText.of(results, suite.unit()));
      SuiteResult result = suite.judge(results);
      out.printf("%nTargets (of quiet rounds, unless said)%n");
      result.verdicts().forEach(verdict -> out.println("- " + verdict));
      failures.addAll(results.failures());
      report(result);
    } catch (IOException e) {
      failures.add(suite.name() + ": " + e.getMessage());
    }
  }

  private void report(SuiteResult result) throws IOException {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Results results = new Results(now, Machine.here(), null, null, List.of(result));
    Path page = Report.write(reportDir.resolve(result.suite()), results);
    out.printf("%n%s%n", page.toAbsolutePath().normalize().toUri());
  }
}
