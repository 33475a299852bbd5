package org.lanewise.bench.contender;

/**
 * A loop whose speed is the limit of others, such as reading the same memory. It multiplies nothing;
 * where it counts the operations of the product as its own, a ratio of speeds is one of times.
 */
@FunctionalInterface
public interface Pattern extends TimedCall {}
