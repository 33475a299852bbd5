package org.lanewise.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DemoTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine demo = Demo.commandLine();
    demo.setOut(new PrintWriter(out, true));
    demo.setErr(new PrintWriter(err, true));
    return demo.execute(args);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "--wrong", "word", "--epochs=0", "--epochs=many", "--forks=0", "--seconds=0",
    "--seconds=NaN", "--seconds=Infinity", "--budget=0", "--budget=-Infinity", "--sizes=64,big",
    "--sizes=0", "--only=nothing",
  })
  void answersWrongOptionsWithUsage(String option) {
    assertEquals(2, run(option));
    assertTrue(err.toString().contains("Usage: demo"), err.toString());
  }

  @Test
  void refusesToReplaceAForeignFolder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "");
    assertEquals(2, run("--report-dir=" + folder));
    assertTrue(err.toString().contains("not replacing it"), err.toString());
  }

  @Test
  void namesAFileInPlaceOfTheReportFolder(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "");
    assertEquals(2, run("--report-dir=" + file));
    assertTrue(err.toString().contains("--report-dir: " + file + " is a file"), err.toString());
  }

  @Test
  void explainsItself() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("--epochs"), out.toString());
    assertTrue(out.toString().contains("--budget"), out.toString());
    assertTrue(out.toString().contains("Exit code"), out.toString());
  }
}
