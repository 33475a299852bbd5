package org.lanewise.generator;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Unrolls a kernel written for one row. The template is a class named …1 that compiles as it stands;
 * each run of lines marked {@code // @row} is repeated once a row, the row's number taking the place
 * of every 0 that ends a name or stands alone. Lines that start with {@code // @template} are for the
 * template's reader and dropped.
 */
final class RowTemplate {
  /** Rows of the tallest kernel. */
  private static final int ROWS = 12;

  private static final Pattern RUN = Pattern.compile("(?m)(^.* // @row\n)+");
  private static final Pattern ROW_NUMBER = Pattern.compile("(?<=[A-Za-z ])0(?!\\w|\\.\\d)");
  private static final Pattern NOTE = Pattern.compile("(?m)^// @template.*\n");

  private RowTemplate() {}

  static boolean isTemplate(String text) {
    return NOTE.matcher(text).find();
  }

  /** The kernels of 2 to {@link #ROWS} rows: path to text. */
  static Map<Path, String> expand(Path template, String text) {
    String name = Generator.name(template);
    String stem = name.substring(0, name.length() - 1);
    Map<Path, String> kernels = new TreeMap<>();
    for (int rows = 2; rows <= ROWS; rows++) {
      kernels.put(
          template.resolveSibling(stem + rows + ".java"),
          "// Generated from " + template.getFileName() + ": edit that file.\n"
              + unroll(NOTE.matcher(text).replaceAll(""), rows)
                  .replace(name, stem + rows)
                  .replace("1 row", rows + " rows"));
    }
    return kernels;
  }

  private static String unroll(String text, int rows) {
    return RUN.matcher(text)
        .replaceAll(
            run -> {
              StringBuilder lines = new StringBuilder();
              for (int row = 0; row < rows; row++) {
                lines.append(ROW_NUMBER.matcher(run.group()).replaceAll(String.valueOf(row)));
              }
              return lines.toString().replace(" // @row", "");
            });
  }
}
