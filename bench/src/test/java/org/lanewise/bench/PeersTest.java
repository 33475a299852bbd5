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

class PeersTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine peers = Peers.commandLine();
    peers.setOut(new PrintWriter(out, true));
    peers.setErr(new PrintWriter(err, true));
    return peers.execute(args);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "--wrong", "word", "--suite=nothing", "--suite=squares,nothing", "--forks=0", "--seconds=0",
    "--budget=NaN", "--only=nothing", "--only=(", "--sizes=64,big", "--sizes=64:XY", "--type=int",
  })
  void answersWrongOptionsWithUsage(String option) {
    assertEquals(2, run(option));
    assertTrue(err.toString().contains("Usage: peers"), err.toString());
  }

  @Test
  void refusesToReplaceAForeignFolder(@TempDir Path folder) throws IOException {
    Path squares = Files.createDirectory(folder.resolve("squares"));
    Files.writeString(squares.resolve("thesis.txt"), "");
    assertEquals(2, run("--report-dir=" + folder));
    assertTrue(err.toString().contains("not replacing it"), err.toString());
  }

  @Test
  void explainsItself() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("squares, tiny, transposes"), out.toString());
    assertTrue(out.toString().contains("Exit code"), out.toString());
  }
}
