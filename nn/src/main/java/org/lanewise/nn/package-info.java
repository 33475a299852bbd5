/**
 * Dense neural networks: a thin layer over {@code org.lanewise.kernels}.
 *
 * <pre>{@code
 * Workspace ws = Workspace.serial();
 * Sequential net =
 *     new Sequential(
 *         42, new Dense(784, 256, Activation.RELU), new Dense(256, 10, Activation.IDENTITY));
 * Sgd sgd = new Sgd(net.parameters(), 0.1f, 0.9f);
 * Loss loss = new SoftmaxCrossEntropy();
 * Trainer trainer = new Trainer(ws, net, loss, sgd, 128, 42);
 * trainer.fit(Samples.withLabels(60_000, 784, images, 10, digits), 10, System.out::println);
 * System.out.println(new Evaluator(ws, net, loss, 500).evaluate(test));
 * }</pre>
 *
 * <p>Start reading at {@link org.lanewise.nn.Sequential}, which holds the parameters; {@link
 * org.lanewise.nn.ForwardPass} and {@link org.lanewise.nn.BackwardPass} compute with them, and
 * {@link org.lanewise.nn.Trainer} is the loop around both. Every type here that holds {@code float}
 * values has a {@code double} twin whose name starts with {@code Double}, generated from it at
 * build time; {@link org.lanewise.nn.Dense}, {@link org.lanewise.nn.TrainingProgress} and {@link
 * org.lanewise.nn.Evaluation} serve both.
 *
 * <p><b>Layout.</b> A batch is a row-major matrix whose rows are samples; a layer's weights w are
 * inputs × outputs, and z = x·w + b. The letters in the code are the field's: x and y for what goes
 * into and comes out of a network, z and a for a layer's value before and after its activation, and
 * dx, dy, dz, da, dw, db for the derivatives of the loss by each.
 *
 * <p><b>The mean over the batch is taken once</b>, by the loss: both the value it returns and the
 * gradient it writes are divided by the rows of the batch, and nothing after it divides again.
 *
 * <p><b>The same bits everywhere.</b> Initialisation, shuffling, losses and optimizer use IEEE
 * operations, {@code StrictMath} and {@link java.util.Random}, whose algorithm is part of its
 * specification; the rest is the kernels', which make the same promise. The same seed gives the
 * same parameters after training, bit by bit, on every machine.
 *
 * <p><b>Arguments are checked first</b>: null is a {@code NullPointerException}, a size or a value
 * out of its bounds an {@code IllegalArgumentException}, and a range outside an array an {@code
 * IndexOutOfBoundsException}; the message names the argument, its value and the bound, and nothing
 * has been written by then.
 */
package org.lanewise.nn;
