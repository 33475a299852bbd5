package org.lanewise.generator;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rewrites a float source as its double twin, word by word; comments too. */
final class Twin {
  private static final Pattern COMMENT_OR_STRING =
      Pattern.compile("/\\*.*?\\*/|//[^\n]*|\"(\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);
  private static final Pattern MENTION = Pattern.compile("\\bfloat\\b|Float(?![a-z])");

  /** A float literal: its digits, and the suffix that goes. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?<![\\w.])(0x[\\da-fA-F.]+p[+-]?\\d+|[\\d_]+(\\.[\\d_]*)?([eE][+-]?\\d+)?)[fF]\\b");

  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  /** Words whose twin is not a matter of spelling. */
  private static final Map<String, String> WORDS =
      Map.of(
          "floatToIntBits", "doubleToLongBits",
          "floatToRawIntBits", "doubleToRawLongBits",
          "intBitsToFloat", "longBitsToDouble",
          "reinterpretAsInts", "reinterpretAsLongs",
          "reinterpretAsFloats", "reinterpretAsDoubles",
          "IntVector", "LongVector",
          "nextFloat", "nextDouble",
          "sgemm", "dgemm");

  private final Set<String> prefixed;

  /** Rewrites with these type names becoming Double… as well. */
  Twin(Set<String> prefixed) {
    this.prefixed = prefixed;
  }

  /** Whether the code, comments and strings aside, is about floats. */
  static boolean mentionsFloat(String text) {
    return MENTION.matcher(COMMENT_OR_STRING.matcher(text).replaceAll("")).find();
  }

  /** Where the twin of a source goes. */
  Path path(Path source) {
    return source.resolveSibling(word(Generator.name(source)) + ".java");
  }

  /** The twin's text. */
  String text(Path source, String text) {
    String literals =
        LITERAL
            .matcher(text)
            .replaceAll(m -> m.group(1).matches("[\\d_]+") ? m.group(1) + ".0" : m.group(1));
    return Generator.derivedFrom(
        source,
        text,
        WORD
            .matcher(literals.replace("single precision", "double precision"))
            .replaceAll(m -> word(m.group())));
  }

  private String word(String word) {
    if (prefixed.contains(word)) {
      return "Double" + word;
    }
    return WORDS.getOrDefault(
        word,
        word.replaceAll("Float(?![a-z])", "Double")
            .replaceAll("float(?![a-z])", "double")
            .replaceAll("FLOAT(?![A-Z])", "DOUBLE"));
  }
}
