package org.lanewise.bench.report;

import java.util.Base64;
import java.util.List;

/** Pieces of HTML. */
final class Html {
  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A table of plain text. */
  static String table(List<String> headings, List<List<String>> rows) {
    StringBuilder html = new StringBuilder("<div class=\"scroll\"><table>\n<thead>");
    appendRow(html, "th", headings);
    html.append("</thead>\n<tbody>\n");
    rows.forEach(row -> appendRow(html, "td", row));
    return html.append("</tbody></table></div>\n").toString();
  }

  private static void appendRow(StringBuilder html, String tag, List<String> cells) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append('<').append(tag).append('>').append(escape(cell));
      html.append("</").append(tag).append('>');
    }
    html.append("</tr>\n");
  }

  /** A list of plain text. */
  static String list(List<String> items) {
    StringBuilder html = new StringBuilder("<ul>\n");
    items.forEach(item -> html.append("<li>").append(escape(item)).append("</li>\n"));
    return html.append("</ul>\n").toString();
  }

  /** An image inside the page itself. */
  static String image(byte[] png, String description) {
    return "<img alt=\"%s\" src=\"data:image/png;base64,%s\">\n"
        .formatted(escape(description), Base64.getEncoder().encodeToString(png));
  }
}
