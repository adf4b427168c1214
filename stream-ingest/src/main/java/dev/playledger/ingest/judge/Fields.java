package dev.playledger.ingest.judge;

import static dev.playledger.ingest.judge.Wrong.malformed;

import dev.playledger.events.ids.Id;
import dev.playledger.events.streams.Rejection.Reason;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/** The values of a JSON object's fields, each by its rule; {@code null} is like no field. */
final class Fields {

  static final long MAX_COUNT = 10_000_000;

  private final JsonParser json;

  Fields(JsonParser json) {
    this.json = json;
  }

  /** A text that UTF-8 can hold, of one to so many characters. */
  @Nullable String text(String name, int most) {
    @Nullable String text = text(name);
    if (text == null) {
      return null;
    }
    if (text.isEmpty() || text.codePointCount(0, text.length()) > most) {
      throw malformed(name, "must have 1 to %d characters".formatted(most));
    }
    if (text.codePoints().anyMatch(it -> it == 0 || (it >= 0xD800 && it <= 0xDFFF))) {
      throw malformed(name, "must be text without NUL and half characters");
    }
    return text;
  }

  /** A text that this takes, or else says what it should be. */
  <T> @Nullable T code(String name, Function<String, T> read) {
    @Nullable String text = text(name);
    try {
      return text == null ? null : read.apply(text);
    } catch (DateTimeException _) {
      throw malformed(name, "must be a time like 2026-08-01T12:00:00Z");
    } catch (IllegalArgumentException e) {
      throw malformed(name, "is wrong: " + e.getMessage());
    }
  }

  /** A whole number that every JSON reader keeps exact. */
  @Nullable Long number(String name, long least) {
    if (!isNumber(name)) {
      return null;
    }
    if (isBig() || json.getLongValue() < least || json.getLongValue() >= Id.LIMIT) {
      throw malformed(name, "must be a whole number from %d to 2^53 - 1".formatted(least));
    }
    return json.getLongValue();
  }

  long count() {
    if (!isNumber("count")) {
      return 1;
    }
    if (isBig() || json.getLongValue() < 1 || json.getLongValue() > MAX_COUNT) {
      throw new Wrong(Reason.IMPOSSIBLE_COUNT, "count must be 1 to " + MAX_COUNT);
    }
    return json.getLongValue();
  }

  private @Nullable String text(String name) {
    return switch (json.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> json.getString();
      case null, default -> throw malformed(name, "must be text");
    };
  }

  private boolean isNumber(String name) {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return false;
    }
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw malformed(name, "must be a whole number");
    }
    return true;
  }

  private boolean isBig() {
    return json.getNumberType() == NumberType.BIG_INTEGER;
  }
}
