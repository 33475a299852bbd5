package org.lanewise.bench.mnist;

import java.io.IOException;

/** A data file is missing, damaged or another; the message names the file and the place in it. */
public final class DataFileException extends IOException {
  private static final long serialVersionUID = 1;

  DataFileException(String file, String problem) {
    super(file + ": " + problem);
  }

  DataFileException(String file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
