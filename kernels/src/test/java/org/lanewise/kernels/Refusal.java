package org.lanewise.kernels;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.function.Executable;

/**
 * A bad argument, and how it is refused: with a message that names the argument, its value and the bound.
 *
 * @param message how the message starts
 * @param change makes one of the good arguments bad
 * @param <C> the arguments of a call
 */
record Refusal<C>(Class<? extends Exception> type, String message, Consumer<C> change) {
  static void assertRefused(Class<? extends Exception> type, String message, Executable call) {
    String actual = assertThrows(type, call).getMessage();
    assertTrue(actual.startsWith(message), actual);
  }

  @Override
  public String toString() {
    return message;
  }
}
