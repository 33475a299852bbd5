package org.lanewise.generator;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Unrolls a kernel. The template is the kernel of the smallest size, a class that compiles as it
 * stands and whose name ends in that size; its first line, {@code // @template SIZE...}, names the
 * sizes to derive. In them
 *
 * <ul>
 *   <li>a run of lines marked {@code // @row} is repeated once a row, the row's number taking the
 *       place of every 0 that ends a name or stands alone;
 *   <li>a run of lines marked {@code // @distance} is repeated for 1, 2, 4 … below the size, in the
 *       place of every 1 that ends a name or stands alone;
 *   <li>the statement behind {@code // @halves}, of rows 0 and 1, is written for every row of the first
 *       half and its like of the second, then for the halves of the first half, and so on;
 *   <li>a run of lines marked {@code // @network} becomes the butterfly network of a transpose, see
 *       {@link #network};
 *   <li>lines marked {@code // @smallest} are dropped;
 *   <li>the size stands where the template's size stands before "row" or "×".
 * </ul>
 */
final class Template {
  private static final Pattern HEADER = Pattern.compile("^// @template((?: \\d+)+).*\n");
  private static final Pattern RUN =
      Pattern.compile("(?m)(?:^.* // @(row|distance|network|smallest)\n)(?:^.* // @\\1\n)*");
  private static final Pattern ZERO = Pattern.compile("(?<=[A-Za-z (])0(?!\\w|\\.\\d)");
  private static final Pattern ONE = Pattern.compile("(?<=[A-Za-z (])1(?!\\w|\\.\\d)");

  private static final Pattern HALVES = Pattern.compile("(?m)^( *)// @halves (.*\n)");
  private static final Pattern EXCHANGED = Pattern.compile("\\b([at])([01])\\b");

  private Template() {}

  static boolean isTemplate(String text) {
    return HEADER.matcher(text).find();
  }

  /** The kernels of the larger sizes: path to text. */
  static Map<Path, String> expand(Path template, String text) {
    Matcher header = HEADER.matcher(text);
    if (!header.find()) {
      throw new IllegalArgumentException(template + " does not start with // @template SIZE...");
    }
    String name = Generator.name(template);
    String stem = name.replaceFirst("\\d+$", "");
    String smallest = name.substring(stem.length());
    String body = text.substring(header.end());
    Map<Path, String> kernels = new TreeMap<>();
    for (String size : header.group(1).strip().split(" ", -1)) {
      String kernel =
          unroll(body, Integer.parseInt(size))
              .replace(name, stem + size)
              .replaceAll("\\b" + smallest + " row\\b", size + " rows")
              .replace(smallest + " × " + smallest, size + " × " + size);
      kernels.put(
          template.resolveSibling(stem + size + ".java"),
          Generator.derivedFrom(template, text, kernel));
    }
    return kernels;
  }

  private static String unroll(String text, int size) {
    String joined =
        HALVES.matcher(text).replaceAll(line -> halves(line.group(1) + line.group(2), size));
    return RUN.matcher(joined)
        .replaceAll(
            run -> {
              String lines = run.group().replaceAll(" // @\\w+\n", "\n");
              return switch (run.group(1)) {
                case "row" -> repeat(lines, ZERO, IntStream.range(0, size));
                case "distance" ->
                  repeat(lines, ONE, IntStream.iterate(1, d -> d < size, d -> 2 * d));
                case "network" -> network(lines, size);
                default -> "";
              };
            });
  }

  private static String repeat(String lines, Pattern number, IntStream numbers) {
    return numbers
        .mapToObj(n -> number.matcher(lines).replaceAll(String.valueOf(n)))
        .collect(Collectors.joining());
  }

  private static String halves(String join, int rows) {
    StringBuilder lines = new StringBuilder();
    for (int half = rows / 2; half > 0; half /= 2) {
      for (int row = 0; row < half; row++) {
        String second = ONE.matcher(join).replaceAll(String.valueOf(row + half));
        lines.append(ZERO.matcher(second).replaceAll(String.valueOf(row)));
      }
    }
    return lines.toString();
  }

  /**
   * The two lines of the template exchange a block of one row with its neighbour: from a0 and a1 to
   * t0 and t1 by SWAP1 and ODD1. Here the exchange is done at distances 1, 2, 4 … between rows, and
   * each stage names its rows by the next letter.
   */
  private static String network(String exchange, int rows) {
    StringBuilder lines = new StringBuilder();
    char letter = 'a';
    for (int distance = 1; distance < rows; distance *= 2, letter++) {
      String from = String.valueOf(letter);
      String to = 2 * distance == rows ? "t" : String.valueOf((char) (letter + 1));
      String pick = "$1" + distance;
      for (int row = 0; row < rows; row++) {
        if ((row & distance) == 0) {
          int[] pair = {row, row + distance};
          lines.append(
              EXCHANGED.matcher(exchange.replaceAll("\\b(SWAP|ODD)1\\b", pick))
                  .replaceAll(m -> (m.group(1).equals("a") ? from : to)
                      + pair[Integer.parseInt(m.group(2))]));
        }
      }
    }
    return lines.toString();
  }
}
