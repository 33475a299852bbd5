/** Dense neural networks on the Lanewise kernels: layers, losses, training, evaluation. */
module lanewise.nn {
  requires transitive lanewise.kernels;

  exports org.lanewise.nn;
}
