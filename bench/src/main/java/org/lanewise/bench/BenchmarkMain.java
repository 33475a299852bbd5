package org.lanewise.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lanewise.bench.contender.OpenBlasEnvironment;

/**
 * The main class of {@code benchmarks.jar}: JMH, in an environment that does not slow the native
 * reference down. JMH's forks inherit the environment, so a process is put between if it must
 * change.
 */
public final class BenchmarkMain {
  private BenchmarkMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (OpenBlasEnvironment.isClean(System.getenv())) {
      org.openjdk.jmh.Main.main(args);
      return;
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("--class-path=" + System.getProperty("java.class.path"));
    command.add(BenchmarkMain.class.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    System.out.println(
        "# removed from the environment: " + OpenBlasEnvironment.clean(builder.environment()));
    System.exit(builder.start().waitFor());
  }
}
