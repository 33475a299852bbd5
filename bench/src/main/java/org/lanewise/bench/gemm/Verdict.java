package org.lanewise.bench.gemm;

/** What a check of a product found: where its worst element is, in words, if that is wrong. */
public record Verdict(boolean correct, String message) {}
