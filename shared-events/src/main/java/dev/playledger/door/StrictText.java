package dev.playledger.door;

import static java.lang.Character.MAX_SURROGATE;
import static java.lang.Character.MIN_SURROGATE;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Takes a text for a text only, where Jackson would read a number or a truth value as one, whatever
 * its other settings say; and none with U+0000 or half a character in it, which PostgreSQL cannot
 * store.
 */
public final class StrictText implements JsonMapperBuilderCustomizer {

  /** Whether it is all of whole characters. */
  public static boolean isWhole(String text) {
    return text.codePoints().noneMatch(it -> it >= MIN_SURROGATE && it <= MAX_SURROGATE);
  }

  @Override
  public void customize(JsonMapper.Builder json) {
    json.addModule(new SimpleModule("strict-text").addDeserializer(String.class, new Reader()));
  }

  private static final class Reader extends StdScalarDeserializer<String> {

    Reader() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(getValueType(context), json);
      }
      String text = json.getString();
      if (text.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("must not contain the character U+0000");
      }
      if (!isWhole(text)) {
        throw new IllegalArgumentException("must not contain half a character (a lone surrogate)");
      }
      return text;
    }
  }
}
