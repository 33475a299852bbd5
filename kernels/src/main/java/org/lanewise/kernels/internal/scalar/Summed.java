package org.lanewise.kernels.internal.scalar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A function whose results are also added up, element by element, when the generator widens it. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@interface Summed {
}
