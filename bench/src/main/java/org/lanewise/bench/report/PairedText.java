package org.lanewise.bench.report;

import java.util.ArrayList;
import java.util.List;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.paired.PairedResults;
import org.lanewise.bench.suite.Unit;

/** The table of a paired run for a console. */
public final class PairedText {
  private static final int LINE = 100;

  private PairedText() {}

  public static String of(PairedResults results, Unit unit) {
    PairedColumns columns = new PairedColumns(results, unit);
    StringBuilder text = new StringBuilder();
    for (ElementType type : ElementType.values()) {
      List<List<String>> rows = columns.rows(type);
      if (!rows.isEmpty()) {
        text.append(type).append('\n');
        appendTable(text, columns.headings(), rows);
        text.append('\n');
      }
    }
    appendWrapped(text, columns.legend(), "");
    columns.notes().forEach(note -> appendWrapped(text, "- " + note, "  "));
    return text.toString();
  }

  private static void appendTable(
      StringBuilder text, List<String> headings, List<List<String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(headings);
    lines.addAll(rows);
    for (List<String> line : lines) {
      for (int column = 0; column < headings.size(); column++) {
        int at = column;
        int width = lines.stream().mapToInt(cells -> cells.get(at).length()).max().orElse(0);
        text.append("  ").append(" ".repeat(width - line.get(at).length())).append(line.get(at));
      }
      text.append('\n');
    }
  }

  private static void appendWrapped(StringBuilder text, String paragraph, String indent) {
    int column = 0;
    for (String word : paragraph.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > LINE) {
        text.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    text.append('\n');
  }
}
