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
import java.util.stream.Stream;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.gemm.GemmShape;
import org.lanewise.bench.mnist.MnistTraining;
import org.lanewise.bench.mnist.TrainingResult;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.PairedPlan;
import org.lanewise.bench.paired.PairedResults;
import org.lanewise.bench.paired.PairedRun;
import org.lanewise.bench.report.PairedText;
import org.lanewise.bench.report.Machine;
import org.lanewise.bench.report.Report;
import org.lanewise.bench.report.ReportFolder;
import org.lanewise.bench.report.Results;
import org.lanewise.bench.suite.Unit;
import org.lanewise.kernels.Lanewise;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a classifier of handwritten digits, measures matrix products, and writes a report. */
@Command(name = "demo", description = {
  "Trains a classifier of handwritten digits (MNIST), measures matrix products against netlib,"
      + " and writes a report.",
  ""
}, footer = {
  "",
  "Exit code: 0 if all went well, 1 if a part failed, 2 for wrong options.",
}, sortOptions = false, usageHelpAutoWidth = true, showDefaultValues = true)
public final class Demo implements Callable<Integer> {
  private static final double REQUIRED_ACCURACY = 0.975;
  private static final double REQUIRED_SECONDS = 60;

  /** What can be run by itself. */
  enum Part {
    training, gemm
  }

  @Spec
  private CommandSpec spec;

  @Option(names = "--only", paramLabel = "PART", description = "Run one part only: ${COMPLETION-CANDIDATES}.")
  private Part only;

  @Option(names = "--epochs", paramLabel = "N", description = "Epochs of training.")
  private int epochs = 12;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the network and of the order of the images.")
  private long seed = 42;

  @Option(names = "--sizes", paramLabel = "N", split = ",", description = "Products to measure: n for squares, MxNxK for others.")
  private List<String> sizes = List.of("64", "128", "256", "512", "1000");

  @Mixin
  private MeasuringOptions measuring = new MeasuringOptions(5, 190);

  @Option(names = "--report-dir", paramLabel = "DIR", description = "Folder of the report, which is replaced.")
  private Path reportDir = Path.of("target", "report");

  @Option(names = "--help", usageHelp = true, description = "Show this and exit.")
  @SuppressWarnings("unused") // picocli sets it
  private boolean help;

  private final PrintStream out = Console.output();
  private final List<String> failures = new ArrayList<>();

  private Demo() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.ROOT); // a decimal point, whoever runs it
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Demo());
  }

  @Override
  public Integer call() throws InterruptedException {
    List<CaseKey> cases = checkOptions();
    long start = System.nanoTime();
    out.println(Lanewise.info());
    TrainingResult training = only == Part.gemm ? null : train();
    PairedResults gemm = only == Part.training ? null : measure(cases);
    if (training != null || gemm != null) {
      report(training, gemm);
    }
    out.printf("%nDone in %.0f s.%n", (System.nanoTime() - start) * 1e-9);
    failures.forEach(failure -> System.err.println("FAILED: " + failure));
    return failures.isEmpty() ? 0 : 1;
  }

  private List<CaseKey> checkOptions() {
    if (epochs < 1) {
      throw new ParameterException(spec.commandLine(), "--epochs must be at least 1");
    }
    measuring.check();
    try {
      ReportFolder.checkReplaceable(reportDir);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "--report-dir: " + e.getMessage(), e);
    }
    try {
      List<GemmShape> shapes = sizes.stream().map(GemmShape::parse).toList();
      return Stream.of(ElementType.values())
          .flatMap(type -> shapes.stream().map(shape -> CaseKey.product(type, shape)))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private TrainingResult train() {
    heading("Training a classifier of handwritten digits (MNIST)");
    try {
      TrainingResult result = MnistTraining.run(epochs, seed, out);
      out.printf(
          "Test accuracy %.2f %% after %.1f s of training.%n",
          100 * result.testAccuracy(), result.seconds());
      if (!(result.testAccuracy() >= REQUIRED_ACCURACY)) {
        failures.add("test accuracy below " + 100 * REQUIRED_ACCURACY + " %");
      }
      if (result.seconds() > REQUIRED_SECONDS) {
        failures.add("training took longer than " + REQUIRED_SECONDS + " s");
      }
      return result;
    } catch (IOException e) {
      failures.add("training: " + e.getMessage());
      return null;
    }
  }

  private PairedPlan plan(List<CaseKey> cases) {
    List<String> contenders =
        new ArrayList<>(
            List.of(Contenders.LANEWISE, Contenders.NETLIB_JAVA, Contenders.NETLIB_NATIVE));
    contenders.addAll(Contenders.fromServices());
    return measuring.plan(cases, contenders);
  }

  private PairedResults measure(List<CaseKey> cases) throws InterruptedException {
    heading("Measuring matrix products (GEMM) on one thread");
    try {
      PairedResults results = PairedRun.run(plan(cases), out);
      out.println();
      out.print(PairedText.of(results, Unit.GFLOPS));
      failures.addAll(results.failures());
      return results;
    } catch (IOException e) {
      failures.add("GEMM table: " + e.getMessage());
      return null;
    }
  }

  private void report(TrainingResult training, PairedResults gemm) {
    heading("Writing the report");
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    try {
      Path page =
          Report.write(reportDir, new Results(now, Machine.here(), training, gemm, List.of()));
      out.println(page.toAbsolutePath().normalize().toUri());
    } catch (IOException | RuntimeException | LinkageError | InternalError e) {
      failures.add("report: " + e); // AWT throws errors where fonts are missing
    }
  }

  private void heading(String text) {
    out.printf("%n== %s%n", text);
  }
}
