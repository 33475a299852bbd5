package org.lanewise.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Asserts that a call is refused, with which message. */
final class Refusals {
  private Refusals() {}

  /** A size or a value out of its bounds. */
  static void assertRefused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  /** A range outside an array. */
  static void assertOutside(String message, Runnable call) {
    assertEquals(message, assertThrows(IndexOutOfBoundsException.class, call::run).getMessage());
  }

  /** A null argument. */
  static void assertNull(String name, Runnable call) {
    assertEquals(
        name + " is null", assertThrows(NullPointerException.class, call::run).getMessage());
  }
}
