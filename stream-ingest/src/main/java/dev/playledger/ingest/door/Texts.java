package dev.playledger.ingest.door;

import dev.playledger.door.BadField;
import dev.playledger.ingest.judge.Lines;
import dev.playledger.ingest.judge.Lines.Numbered;
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

/** Takes a batch apart into its events, each on one line, without looking into them. */
final class Texts {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Bytes NO_OBJECT = Bytes.wrap(new byte[] {'0'});

  private Texts() {}

  /** The events of a batch; where there are more than {@code most}, the first {@code most + 1}. */
  static List<Numbered> of(byte[] body, MediaType type, int most) {
    return type.getSubtype().equals("json") ? elements(body, most) : Lines.of(body, most);
  }

  private static List<Numbered> elements(byte[] body, int most) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new BadField("body", "must be an array of events");
      }
      List<Numbered> elements = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        elements.add(new Numbered(elements.size() + 1, element(json, body)));
        if (elements.size() > most) {
          return elements;
        }
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
    if (start < 0) {
      // Jackson has found another encoding, in which it does not count bytes.
      throw new BadField("body", "must be UTF-8");
    }
    json.skipChildren();
    byte[] text = Arrays.copyOfRange(body, start, (int) json.currentLocation().getByteOffset());
    for (int i = 0; i < text.length; i++) {
      // Between the tokens only, for in a text of JSON there can be none.
      text[i] = text[i] == '\n' || text[i] == '\r' ? (byte) ' ' : text[i];
    }
    return Bytes.wrap(text);
  }
}
