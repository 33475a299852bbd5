package org.lanewise.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the commands have in common as programs of a terminal. */
final class Console {
  private Console() {}

  /** Standard output; in a locale of ASCII only, where × would be a question mark, in UTF-8. */
  static PrintStream output() {
    return System.out.charset().equals(StandardCharsets.US_ASCII)
        ? new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
        : System.out;
  }
}
