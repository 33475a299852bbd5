/**
 * The public kernels: arguments are checked here, once; the work is done in the internal packages.
 *
 * <p>Start reading at {@link org.lanewise.kernels.FloatGemm}. Every {@code Double…} type is the twin
 * of a {@code Float…} type, generated from it at build time.
 *
 * <p>Matrices are row-major slices of arrays: element (i, j) of an operand {@code (x, xOffset, ldx)}
 * is {@code x[xOffset + i * ldx + j]}, and {@code ldx}, the leading dimension, is the distance between
 * rows. What lies between rows is never written and has no influence on a result.
 *
 * <p><b>The same bits everywhere.</b> A result depends on the inputs and the shape only: not on the
 * vector width, the number of threads, the state of the JIT, cache sizes or the provider. Each method
 * states the order of operations that defines its result.
 */
package org.lanewise.kernels;
