package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** The check that a call is refused with a message that names the argument, its value and the bound. */
final class Refused {
  private Refused() {}

  /** @param message how the message starts */
  static void assertRefused(Class<? extends Exception> type, String message, Executable call) {
    String actual = assertThrows(type, call).getMessage();
    assertTrue(actual.startsWith(message), actual);
  }
}
