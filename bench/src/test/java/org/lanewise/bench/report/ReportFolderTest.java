package org.lanewise.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  @TempDir
  private Path parent;

  private static Map<String, byte[]> files(String content) {
    return Map.of("results.json", ReportFolder.utf8(content));
  }

  private List<String> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !file.equals(folder))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void replacesAnEarlierReportAsAWhole() throws IOException {
    Path folder = parent.resolve("target/report");
    ReportFolder.replace(folder, files("first"));
    Files.writeString(folder.resolve("throughput.png"), "");
    ReportFolder.replace(folder, files("second"));
    assertEquals(List.of("results.json"), listed(folder));
    assertEquals("second", Files.readString(folder.resolve("results.json")));
    assertEquals(List.of("report", "report/results.json"), listed(folder.getParent()));
  }

  @Test
  void keepsTheEarlierReportWhenWritingFails() throws IOException {
    Path folder = parent.resolve("report");
    ReportFolder.replace(folder, files("first"));
    Map<String, byte[]> impossible = Map.of("no/such/folder", new byte[1]);
    assertThrows(IOException.class, () -> ReportFolder.replace(folder, impossible));
    assertEquals("first", Files.readString(folder.resolve("results.json")));
    assertEquals(List.of("report", "report/results.json"), listed(parent));
  }

  @Test
  void refusesAFolderOfSomethingElse() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("photos"));
    Files.writeString(folder.resolve("holiday.jpg"), "");
    assertThrows(IOException.class, () -> ReportFolder.replace(folder, files("x")));
    assertEquals(List.of("photos", "photos/holiday.jpg"), listed(parent));
  }

  @Test
  void putsTheEarlierReportBackWhenTheNewOneCannotTakeItsPlace() throws IOException {
    Path folder = parent.resolve("report");
    ReportFolder.replace(folder, files("first"));
    Path missing = parent.resolve("missing");
    assertThrows(
        NoSuchFileException.class,
        () -> ReportFolder.exchange(missing, folder, parent.resolve("old")));
    assertEquals(List.of("report", "report/results.json"), listed(parent));
  }

  @Test
  void refusesAReportWithSomethingElseInIt() throws IOException {
    for (String foreign : List.of("thesis.txt", "index.html")) {
      Path folder = Files.createDirectory(parent.resolve("with-" + foreign));
      Files.writeString(folder.resolve("results.json"), "");
      // A folder, even under a name of ours, may hold anything.
      Files.createDirectory(folder.resolve(foreign));
      assertRefused(folder, "holds " + foreign);
    }
  }

  @Test
  void refusesFilesOfAReportWithoutItsResults() throws IOException {
    Files.writeString(parent.resolve("index.html"), "");
    assertRefused(parent, "has no results.json");
  }

  @Test
  void refusesAFileInItsPlaceOrAboveIt() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "");
    assertRefused(file, "file is a file, not a folder");
    assertRefused(file.resolve("target/report"), "file is a file");
  }

  private static void assertRefused(Path folder, String problem) {
    String message =
        assertThrows(IOException.class, () -> ReportFolder.checkReplaceable(folder)).getMessage();
    assertTrue(message.contains(folder.toString()), message);
    assertTrue(message.contains(problem), message);
  }
}
