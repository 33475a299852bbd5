package org.lanewise.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Derives sources at build time: the micro-kernels of more rows from their template, then their
 * variants, then the double twin of every float source, then the vector loops of scalar functions.
 *
 * <p>{@code java Generator.java [--prefix] SOURCES OUTPUT [ALSO_TWINNED...]}
 *
 * <p>A file is twinned if its name holds {@code Float}, or, with {@code --prefix}, if its code
 * mentions {@code float}: its types are then named Double…. A twin that was written by hand is left
 * alone. Twins of the directories ALSO_TWINNED are not written, only referred to.
 */
public final class Generator {
  private static final String MARK = "// Generated from ";

  private Generator() {}

  public static void main(String[] args) throws IOException {
    boolean prefix = args.length > 0 && args[0].equals("--prefix");
    int first = prefix ? 1 : 0;
    if (args.length < first + 2) {
      System.err.println("usage: Generator [--prefix] SOURCES OUTPUT [ALSO_TWINNED...]");
      System.exit(2);
    }
    Map<Path, String> sources = read(Path.of(args[first]));
    Set<String> prefixed = new TreeSet<>();
    if (prefix) {
      prefixed.addAll(mentioningFloat(sources));
      for (int i = first + 2; i < args.length; i++) {
        prefixed.addAll(mentioningFloat(read(Path.of(args[i]))));
      }
    }
    write(Path.of(args[first + 1]), derive(sources, prefixed));
  }

  /** All that is derived from the sources: path to text. */
  static Map<Path, String> derive(Map<Path, String> sources, Set<String> prefixed) {
    Map<Path, String> templated = new TreeMap<>();
    sources.forEach(
        (path, text) -> {
          if (Template.isTemplate(text)) {
            templated.putAll(Template.expand(path, text));
          }
        });
    Map<Path, String> derived = new TreeMap<>(templated);
    Stream.of(sources, templated)
        .flatMap(files -> files.entrySet().stream())
        .forEach(file -> derived.putAll(Variant.expand(file.getKey(), file.getValue())));
    Map<Path, String> floats = new TreeMap<>(derived);
    Twin twin = new Twin(prefixed);
    Stream.of(sources, floats)
        .flatMap(files -> files.entrySet().stream())
        .filter(
            file -> name(file.getKey()).contains("Float") || prefixed.contains(name(file.getKey())))
        .filter(file -> !sources.containsKey(twin.path(file.getKey())))
        .forEach(file -> derived.put(twin.path(file.getKey()),
            twin.text(file.getKey(), file.getValue())));
    Map<Path, String> all = new TreeMap<>(sources);
    all.putAll(derived);
    derived.putAll(Lanes.expand(all));
    return derived;
  }

  private static Set<String> mentioningFloat(Map<Path, String> sources) {
    return sources.entrySet().stream()
        .filter(file -> Twin.mentionsFloat(file.getValue()))
        .map(file -> name(file.getKey()))
        .filter(name -> !name.contains("Float"))
        .collect(Collectors.toSet());
  }

  /** The text of a derived file under a first line that names the file written by hand. */
  static String derivedFrom(Path source, String text, String derived) {
    if (!text.startsWith(MARK)) {
      return MARK + source.getFileName() + ": edit that file.\n" + derived;
    }
    return text.substring(0, text.indexOf('\n')) + derived.substring(derived.indexOf('\n'));
  }

  /** The simple name of the type in a file. */
  static String name(Path path) {
    return path.getFileName().toString().replaceFirst("\\.java$", "");
  }

  private static Map<Path, String> read(Path root) throws IOException {
    Map<Path, String> sources = new TreeMap<>();
    if (Files.isDirectory(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : (Iterable<Path>) files
            .filter(f -> f.toString().endsWith(".java"))::iterator) {
          sources.put(root.relativize(file), Files.readString(file));
        }
      }
    }
    return sources;
  }

  /** Makes the output hold just these files; one that is right already keeps its date. */
  private static void write(Path output, Map<Path, String> derived) throws IOException {
    Files.createDirectories(output);
    for (Path old : read(output).keySet()) {
      if (!derived.containsKey(old)) {
        Files.delete(output.resolve(old));
      }
    }
    for (Map.Entry<Path, String> file : derived.entrySet()) {
      Path target = output.resolve(file.getKey());
      if (!Files.exists(target) || !Files.readString(target).equals(file.getValue())) {
        Files.createDirectories(target.getParent());
        Path unfinished =
            Files.writeString(target.resolveSibling(name(target) + ".tmp"), file.getValue());
        Files.move(unfinished, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
