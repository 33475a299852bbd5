package org.lanewise.bench.work;

/**
 * A loop whose speed is the limit of others, such as reading the same memory. It computes no result;
 * where it counts the operations of the work as its own, a ratio of speeds is one of times.
 */
@FunctionalInterface
public interface Pattern extends TimedCall {}
