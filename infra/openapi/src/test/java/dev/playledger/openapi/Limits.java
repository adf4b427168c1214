package dev.playledger.openapi;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/** What the constraints of a field say, as a schema says it. */
final class Limits {

  private Limits() {}

  static ObjectNode within(ObjectNode shape, Annotation[] constraints) {
    for (Annotation it : constraints) {
      add(shape, it);
    }
    return shape;
  }

  private static void add(ObjectNode shape, Annotation constraint) {
    switch (constraint) {
      case NotBlank _ -> shape.put("minLength", 1).put("pattern", "\\S");
      case NotEmpty _ -> shape.put(has(shape, "array") ? "minItems" : "minLength", 1);
      case Size size -> size(shape, size);
      case Min min -> shape.put("minimum", min.value());
      case Max max -> shape.put("maximum", max.value());
      case DecimalMin min -> shape.put("minimum", new BigDecimal(min.value()));
      case DecimalMax max -> shape.put("maximum", new BigDecimal(max.value()));
      case Digits digits -> shape.put("exclusiveMaximum", BigDecimal.TEN.pow(digits.integer()));
      case Positive _ -> shape.put("minimum", 1);
      case PositiveOrZero _ -> shape.put("minimum", 0);
      case Email _ -> shape.put("format", "email");
      case Pattern pattern -> pattern(shape, pattern.regexp());
      case Annotation own when isOurs(own) -> within(shape, own.annotationType().getAnnotations());
      default -> {}
    }
  }

  /** A constraint that is made of others. */
  private static boolean isOurs(Annotation it) {
    return it.annotationType().isAnnotationPresent(Constraint.class)
        && it.annotationType().getName().startsWith("dev.playledger.");
  }

  private static void size(ObjectNode shape, Size size) {
    String what = has(shape, "array") ? "Items" : "Length";
    if (size.min() > 0) {
      shape.put("min" + what, size.min());
    }
    if (size.max() < Integer.MAX_VALUE) {
      shape.put("max" + what, size.max());
    }
  }

  /** Java's has to match the whole; what only Java knows is left out. */
  private static void pattern(ObjectNode shape, String regexp) {
    if (!regexp.contains("\\P{") && !regexp.contains("\\p{")) {
      shape.put("pattern", "^(?:" + regexp + ")$");
    }
  }

  private static boolean has(ObjectNode shape, String type) {
    return shape.path("type").toString().contains("\"" + type + "\"");
  }
}
