package org.lanewise.kernels.internal.scalar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A parameter that is the same for all elements when the generator widens its function to lanes. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PARAMETER)
@interface Uniform {
}
