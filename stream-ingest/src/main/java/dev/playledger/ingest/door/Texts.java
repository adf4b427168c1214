package dev.playledger.ingest.door;

import dev.playledger.door.BadField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Takes a batch apart into its events, without looking into them. */
final class Texts {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Bytes NO_OBJECT = Bytes.wrap(new byte[] {'0'});

  private Texts() {}

  static List<Text> of(byte[] body, MediaType type) {
    return type.getSubtype().equals("json") ? elements(body) : lines(body);
  }

  /** The lines that are not blank. */
  private static List<Text> lines(byte[] body) {
    List<Text> lines = new ArrayList<>();
    int number = 1;
    for (int start = 0, end; start < body.length; start = end + 1, number++) {
      end = start;
      boolean blank = true;
      for (; end < body.length && body[end] != '\n'; end++) {
        blank &= body[end] == ' ' || body[end] == '\t' || body[end] == '\r';
      }
      if (!blank) {
        lines.add(new Text(number, Bytes.wrap(Arrays.copyOfRange(body, start, end))));
      }
    }
    return lines;
  }

  private static List<Text> elements(byte[] body) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new BadField("body", "must be an array of events");
      }
      List<Text> elements = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        elements.add(new Text(elements.size() + 1, element(json, body)));
      }
      if (json.nextToken() != null) {
        throw new BadField("body", "must be one array of events");
      }
      return elements;
    } catch (JacksonException broken) {
      throw new BadField(
          "body",
          "is not valid JSON at line %d, column %d"
              .formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr()));
    }
  }

  private static Bytes element(JsonParser json, byte[] body) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return NO_OBJECT;
    }
    int start = (int) json.currentTokenLocation().getByteOffset();
    json.skipChildren();
    byte[] text = Arrays.copyOfRange(body, start, (int) json.currentLocation().getByteOffset());
    for (int i = 0; i < text.length; i++) {
      // Between the tokens only, for in a text of JSON there can be none.
      text[i] = text[i] == '\n' || text[i] == '\r' ? (byte) ' ' : text[i];
    }
    return Bytes.wrap(text);
  }
}
