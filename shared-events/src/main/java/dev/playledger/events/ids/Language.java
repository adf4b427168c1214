package dev.playledger.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/**
 * A language as a BCP 47 tag in its usual spelling: {@code de}, {@code pt-BR}, {@code zxx} where
 * nobody sings. One of two letters must be in ISO 639-1.
 */
public record Language(@JsonValue String value) {

  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  @JsonCreator
  public Language {
    value = tag(value);
  }

  private static String tag(String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      String language = locale.getLanguage();
      if (language.length() == 3 || TWO_LETTERS.contains(language)) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException _) {
      // Answered below, like all that is none.
    }
    throw new IllegalArgumentException("a language is a BCP 47 tag, like de or pt-BR");
  }

  @Override
  public String toString() {
    return value;
  }
}
