package org.lanewise.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder that is replaced as a whole: written beside its place, then moved there, so that nobody
 * ever sees half of it.
 */
public final class ReportFolder {
  static final String RESULTS = "results.json";

  private ReportFolder() {}

  /**
   * Tells early whether {@link #replace} would refuse.
   *
   * @throws IOException if the place is taken by anything but an earlier report
   */
  public static void checkReplaceable(Path folder) throws IOException {
    if (!Files.exists(folder) || Files.exists(folder.resolve(RESULTS))) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is not a folder");
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new IOException(
            "%s is not empty, and has no %s: not replacing it".formatted(folder, RESULTS));
      }
    }
  }

  /** Makes the folder hold these files, by name, and nothing else. */
  static void replace(Path folder, Map<String, byte[]> files) throws IOException {
    Path place = folder.toAbsolutePath().normalize();
    checkReplaceable(place);
    Files.createDirectories(place.getParent());
    String suffix = "-" + ProcessHandle.current().pid();
    Path unfinished = place.resolveSibling(place.getFileName() + "-new" + suffix);
    Path old = place.resolveSibling(place.getFileName() + "-old" + suffix);
    try {
      Files.createDirectory(unfinished);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(unfinished.resolve(file.getKey()), file.getValue());
      }
      if (Files.exists(place)) {
        Files.move(place, old);
      }
      Files.move(unfinished, place);
    } finally {
      delete(unfinished);
      delete(old);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
