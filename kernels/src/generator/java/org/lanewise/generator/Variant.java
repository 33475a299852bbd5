package org.lanewise.generator;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Derives kernels that differ in constants. A line {@code // @variant Word FLAG...} asks for a copy of
 * the file in which the constants {@code FLAG}, false as written, are true, and in which {@code Word}
 * follows {@code Float} in the names of the file's stem: {@code FloatTiles} becomes {@code
 * FloatAddTiles}, and what it calls {@code FloatAddTile1}. {@code Word/Other} takes the place of the
 * {@code Other} that is there: {@code FloatAddTiles} becomes {@code FloatWordTiles}. A line may name
 * several variants, separated by commas; each further line is applied to all of them too.
 */
final class Variant {
  private static final Pattern LINE = Pattern.compile("(?m)^// @variant (\\w.*)\n");

  private Variant() {}

  /** The copies of a file: path to text; none if it asks for none. */
  static Map<Path, String> expand(Path source, String text) {
    Map<Path, String> copies = new TreeMap<>();
    Matcher line = LINE.matcher(text);
    if (line.find()) {
      String rest = text.substring(0, line.start()) + text.substring(line.end());
      copies.putAll(expand(source, rest));
      for (String variant : line.group(1).split(", ", -1)) {
        String[] words = variant.split(" ", -1);
        String stem = Generator.name(source).replaceFirst("s?\\d*$", "");
        String name = "\\b" + stem + "(?=s?\\d*\\b)";
        String[] names = words[0].split("/", -1);
        String newStem =
            names.length > 1
                ? stem.replace(names[1], names[0])
                : stem.replaceFirst("^Float", "Float" + words[0]);
        String copy = rest.replaceAll(name, newStem);
        for (int i = 1; i < words.length; i++) {
          copy = copy.replace(" " + words[i] + " = false;", " " + words[i] + " = true;");
          if (!copy.contains(" " + words[i] + " = true;")) {
            throw new IllegalArgumentException(source + " has no constant " + words[i]);
          }
        }
        copy = Generator.derivedFrom(source, text, copy);
        Path path =
            source.resolveSibling(source.getFileName().toString().replaceAll(name, newStem));
        copies.put(path, LINE.matcher(copy).replaceAll(""));
        copies.putAll(expand(path, copy));
      }
    }
    return copies;
  }
}
