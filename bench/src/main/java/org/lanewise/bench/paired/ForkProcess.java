package org.lanewise.bench.paired;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.lanewise.bench.contender.OpenBlasEnvironment;

/** A measuring JVM, started with this JVM's own flags and class path. */
final class ForkProcess {
  /** The fork to end when this JVM is told to. */
  private static final AtomicReference<Process> RUNNING = new AtomicReference<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ForkProcess::endFork));
  }

  private ForkProcess() {}

  private static void endFork() {
    Process process = RUNNING.get();
    if (process != null) {
      process.destroyForcibly();
    }
  }

  /** This JVM's flags, and what the forks get besides. */
  static List<String> flags() {
    List<String> flags = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
    flags.removeIf(flag -> flag.startsWith("-agentlib:") || flag.startsWith("-javaagent:"));
    String nativeAccess = "--enable-native-access=ALL-UNNAMED";
    if (!flags.contains(nativeAccess)) {
      flags.add(nativeAccess);
    }
    flags.add("-Dstdout.encoding=UTF-8"); // what this side reads, whatever the terminal's is
    return flags;
  }

  /** The variables that forks do not inherit. */
  static Map<String, String> removedVariables() {
    return OpenBlasEnvironment.clean(new HashMap<>(System.getenv()));
  }

  /** Prints what a fork printed, but for what this JVM has said itself. */
  private static void passOn(String line) {
    if (!line.startsWith("WARNING: Using incubator modules")) {
      System.out.println(line);
    }
  }

  /** Runs a fork to its end and returns its exit code; what else it prints goes to our output. */
  static int run(ForkPlan plan, Consumer<ForkMessage> listener)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags());
    command.add("--class-path=" + System.getProperty("java.class.path"));
    command.add(PairedFork.class.getName());

    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true);
    OpenBlasEnvironment.clean(builder.environment());
    Process process = builder.start();
    RUNNING.set(process);
    try (BufferedWriter out = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
      out.write(ForkProtocol.encodePlan(plan));
      out.newLine();
      out.flush();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String text = line;
        ForkProtocol.decode(text).ifPresentOrElse(listener, () -> passOn(text));
      }
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }
}
