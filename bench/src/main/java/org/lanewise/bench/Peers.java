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
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.PairedResults;
import org.lanewise.bench.paired.PairedRun;
import org.lanewise.bench.report.PairedText;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures Lanewise against others and against limits in one run, and says which targets are met. */
@Command(name = "peers", description = {
  "Measures matrix products against native libraries, and other kernels against plain loops and the"
      + " speed of memory, in rounds, and says which targets are met.",
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

  @Option(names = "--only", paramLabel = "REGEX", description = "Only the cases in whose names this is found, such as 'sgemm 512', ':NT' or 'float exp'.")
  private String only = "";

  @Option(names = "--sizes", paramLabel = "N", split = ",", description = "These in place of the suite's: products n or MxNxK, then :NT for transposes, then *100 for a batch; matrices MxN, then +G for a gap behind each row.")
  private List<String> sizes = List.of();

  @Mixin
  private MeasuringOptions measuring = new MeasuringOptions(2, 300);

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
    measuring.check();
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
          (sizes.isEmpty() ? suite.cases() : suite.casesOf(sizes)).stream()
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

  private void run(Suite suite) throws InterruptedException {
    out.printf("%n== %s%n", suite.title());
    try {
      PairedResults results =
          PairedRun.run(measuring.plan(suite.cases(), suite.contenders()), out);
      out.println();
      out.print(PairedText.of(results, suite.unit()));
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
