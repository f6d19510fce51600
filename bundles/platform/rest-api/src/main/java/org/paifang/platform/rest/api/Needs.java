package org.paifang.platform.rest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a resource's method needs, of its own function. The key must have it, and
 * {@link org.paifang.platform.api.access.AccessPolicy} is asked each time, before the method and before a stored answer is
 * given again. The service behind asks as it always does.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

    /** Such as {@code refund.create}. */
    String value();
}
