package dev.playledger.door;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a door answers, where its signature does not say so; for the description of the doors alone.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shows {

  /** One of these, each without what only others have. */
  Class<?>[] value();

  /** Whether it is a list of them. */
  boolean list() default false;
}
