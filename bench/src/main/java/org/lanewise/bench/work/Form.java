package org.lanewise.bench.work;

/** The shape and the storage of what a case works on; {@code toString} is its name in tables and options. */
public interface Form {
  /** How many elements are moved for what counts as one operation, where moving them is what takes time. */
  double elementsPerOperation();
}
