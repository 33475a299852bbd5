package org.lanewise.generator;

/**
 * A widened expression: Java code and what it yields.
 *
 * @param code a name, a literal or a chain of calls, which binds tighter than any operator
 */
record Value(String code, Kind kind) {
  enum Kind {
    /** A vector of numbers. */
    VECTOR,
    /** A vector of the numbers' bits, as integers of their size. */
    BITS,
    /** A mask. */
    MASK,
    /** A number that is the same in all lanes, or a condition on such numbers. */
    NUMBER
  }

  boolean isUniform() {
    return kind == Kind.NUMBER;
  }
}
