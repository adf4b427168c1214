package dev.playledger.query.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of all doors as it is checked in: a test makes it from the controllers of all
 * services, and nothing is read before somebody asks.
 */
@Component
class OpenApi {

  private static final String FILE = "/openapi/playledger.json";

  private final JsonMapper mapper;
  private volatile @Nullable String yaml;

  OpenApi(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** Read when it is first asked for. */
  private static final class Document {
    static final byte[] JSON = read();
  }

  byte[] json() {
    return Document.JSON;
  }

  String yaml() {
    @Nullable String known = yaml;
    if (known == null) {
      known = asYaml(mapper.readValue(json(), Object.class));
      yaml = known;
    }
    return known;
  }

  private static byte[] read() {
    try (InputStream file = OpenApi.class.getResourceAsStream(FILE)) {
      return Objects.requireNonNull(file, FILE).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String asYaml(Object document) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    return new Yaml(options).dump(document);
  }
}
