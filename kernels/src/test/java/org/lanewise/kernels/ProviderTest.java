package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The choice of the provider, in JVMs of its own: with and without the module, the JIT, demands. */
@EnabledIfSystemProperty(named = "lanewise.test.expect", matches = "512", disabledReason = "the JVMs it starts are the same in every run of the tests: once is enough")
class ProviderTest {
  private static final String MODULE = "--add-modules=jdk.incubator.vector";
  private static final String HINT = "--add-modules jdk.incubator.vector";

  record Run(int exit, String output) {
    int count(String text) {
      return (output.length() - output.replace(text, "").length()) / text.length();
    }
  }

  @Test
  void withoutTheModuleScalarCodeRunsAfterOneWarning() throws Exception {
    Run run = java(Lanewise.class);
    assertEquals(0, run.exit, run.output);
    assertTrue(run.output.contains("provider      scalar"), run.output);
    assertEquals(1, run.count("WARNING: Lanewise computes without SIMD"), run.output);
    assertTrue(run.output.contains(HINT), run.output);
  }

  @Test
  void demandingVectorsWithoutTheModuleIsAnError() throws Exception {
    Run run = java(Lanewise.class, "-Dlanewise.provider=vector");
    assertEquals(2, run.exit, run.output);
    assertTrue(run.output.contains(HINT), run.output);
    assertFalse(run.output.contains("\tat "), "a stack trace: " + run.output);
  }

  @Test
  void withoutC2ScalarCodeRunsUnlessVectorsAreDemanded() throws Exception {
    for (String flag : List.of(
        "-Xint", "-XX:TieredStopAtLevel=1", "-XX:CompilationMode=quick-only")) {
      Run scalar = java(Lanewise.class, MODULE, flag);
      assertTrue(scalar.output.contains("provider      scalar"), scalar.output);
      assertEquals(1, scalar.count("WARNING: Lanewise computes without SIMD"), scalar.output);
      Run demanded = java(Lanewise.class, MODULE, flag, "-Dlanewise.provider=vector");
      assertTrue(demanded.output.contains("provider      vector"), demanded.output);
      assertEquals(1, demanded.count("WARNING: Lanewise's vector code"), demanded.output);
    }
  }

  @Test
  void withoutVectorsOf128BitsScalarCodeRuns() throws Exception {
    Run run = java(Lanewise.class, MODULE, "-XX:MaxVectorSize=8");
    assertTrue(run.output.contains("provider      scalar"), run.output);
    assertEquals(1, run.count("WARNING: Lanewise computes without SIMD"), run.output);
    assertTrue(run.output.contains("-XX:MaxVectorSize"), run.output);
  }

  @Test
  void withoutFmaTheReportSaysThatBitsDiffer() throws Exception {
    Run run = java(Lanewise.class, MODULE, "-XX:-UseFMA");
    assertTrue(run.output.contains("provider      scalar"), run.output);
    assertTrue(run.output.contains("FMA           no: results differ"), run.output);
  }

  @Test
  void unknownDemandsAreRefused() throws Exception {
    Run provider = java(Lanewise.class, MODULE, "-Dlanewise.provider=gpu");
    assertEquals(2, provider.exit);
    assertTrue(
        provider.output.contains("-Dlanewise.provider=gpu, must be auto, vector or scalar"),
        provider.output);
    Run width = java(Lanewise.class, MODULE, "-Dlanewise.vectorBits=300");
    assertEquals(2, width.exit);
    assertTrue(
        width.output.contains("-Dlanewise.vectorBits=300, must be 128, 256 or 512"), width.output);
    Run argument = java(List.of("--nonsense"), Lanewise.class, MODULE);
    assertEquals(2, argument.exit);
    assertTrue(argument.output.contains("usage: java @jvm.config"), argument.output);
    Run cache = java(Lanewise.class, MODULE, "-Dlanewise.l2=big");
    assertEquals(2, cache.exit);
    assertTrue(cache.output.contains("-Dlanewise.l2=big"), cache.output);
  }

  /** One set of bits: interpreter, C1, C2, each width, each provider, each L2 size. */
  @Test
  void everyModeComputesTheGoldenBits() throws Exception {
    List<List<String>> modes =
        List.of(
            List.of(MODULE),
            List.of(MODULE, "-Xint", "-Dlanewise.provider=vector"),
            List.of(MODULE, "-XX:TieredStopAtLevel=1", "-Dlanewise.provider=vector"),
            List.of(MODULE, "-Dlanewise.vectorBits=128"),
            List.of(MODULE, "-Dlanewise.vectorBits=256", "-Dlanewise.l2=65536"),
            List.of("-Xint"),
            List.of());
    for (List<String> mode : modes) {
      Run run = java(GoldenBits.class, mode.toArray(String[]::new));
      assertTrue(
          run.output.lines().anyMatch(GoldenBits.EXPECTED::equals),
          mode + " computed " + run.output);
    }
  }

  private static Run java(Class<?> main, String... flags) throws IOException, InterruptedException {
    return java(List.of(), main, flags);
  }

  /** Runs a main class on the class path of the tests. */
  private static Run java(List<String> arguments, Class<?> main, String... flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", folderOf(Lanewise.class) + File.pathSeparator
        + folderOf(GoldenBits.class), main.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(),
        StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  private static Path folderOf(Class<?> type) {
    try {
      Path resource = Path.of(type.getResource(type.getSimpleName() + ".class").toURI());
      return resource.getParent().getParent().getParent().getParent();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
