package org.lanewise.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that is replaced as a whole: written beside its place, then moved there, so that nobody
 * ever sees half of it.
 */
public final class ReportFolder {
  /** All that a report can consist of. */
  private static final Set<String> FILES =
      Set.of(Report.RESULTS, Report.PAGE, Report.THROUGHPUT, Report.LEARNING_CURVE);

  private ReportFolder() {}

  /**
   * Tells early whether {@link #replace} would refuse.
   *
   * @throws IOException if the place is taken by anything but an earlier report, or cannot be
   */
  public static void checkReplaceable(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      checkHasFolderAbove(folder);
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is a file, not a folder");
    }
    List<Path> entries;
    try (Stream<Path> list = Files.list(folder)) {
      entries = list.sorted().toList();
    }
    for (Path entry : entries) {
      boolean ours = FILES.contains(entry.getFileName().toString());
      if (!ours || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(
            "%s holds %s, which is no part of a report: not replacing it"
                .formatted(folder, entry.getFileName()));
      }
    }
    if (!entries.isEmpty() && !Files.exists(folder.resolve(Report.RESULTS))) {
      throw new IOException(
          "%s is not empty, and has no %s: not replacing it".formatted(folder, Report.RESULTS));
    }
  }

  private static void checkHasFolderAbove(Path folder) throws IOException {
    Path above = folder.toAbsolutePath().normalize().getParent();
    while (!Files.exists(above)) {
      above = above.getParent();
    }
    if (!Files.isDirectory(above)) {
      throw new IOException("%s cannot be made: %s is a file".formatted(folder, above));
    }
  }

  /** Makes the folder hold these files, by name, and nothing else. */
  static void replace(Path folder, Map<String, byte[]> files) throws IOException {
    Path place = folder.toAbsolutePath().normalize();
    checkReplaceable(place);
    Files.createDirectories(place.getParent());
    Path beside = Files.createTempDirectory(place.getParent(), place.getFileName() + "-");
    Path unfinished = beside.resolve("new");
    Path old = beside.resolve("old");
    try {
      Files.createDirectory(unfinished);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(unfinished.resolve(file.getKey()), file.getValue());
      }
      exchange(unfinished, place, old);
      delete(old);
    } finally {
      delete(unfinished);
      if (!Files.exists(old)) {
        Files.delete(beside);
      }
    }
  }

  /** Moves what is at the place, if anything, to {@code old}, and what is new to the place. */
  static void exchange(Path unfinished, Path place, Path old) throws IOException {
    boolean replacing = Files.exists(place);
    if (replacing) {
      Files.move(place, old);
    }
    try {
      Files.move(unfinished, place);
    } catch (IOException e) {
      if (replacing) {
        putBack(old, place, e);
      }
      throw e;
    }
  }

  private static void putBack(Path old, Path place, IOException reason) throws IOException {
    try {
      Files.move(old, place);
    } catch (IOException e) {
      reason.addSuppressed(e);
      throw new IOException("%s; the earlier report is now %s".formatted(reason, old), reason);
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
