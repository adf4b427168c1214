package dev.playledger.query.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
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

  private final Supplier<byte[]> json = SingletonSupplier.of(OpenApi::read);
  private final Supplier<String> yaml;

  OpenApi(JsonMapper mapper) {
    yaml = SingletonSupplier.of(() -> asYaml(mapper.readValue(json(), Object.class)));
  }

  byte[] json() {
    return json.get();
  }

  String yaml() {
    return yaml.get();
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
