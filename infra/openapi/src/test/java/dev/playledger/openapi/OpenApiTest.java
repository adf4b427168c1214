package dev.playledger.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** What the product says of its doors is what its controllers have, and every door is told of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

  private static final Path ROOT =
      Path.of(System.getProperty("playledger.root", "../..")).toAbsolutePath().normalize();
  private static final Path CHECKED_IN =
      ROOT.resolve("query-api/src/main/resources/openapi/playledger.json");
  private static final boolean WRITE = Boolean.getBoolean("openapi.write");

  private ObjectNode document;
  private String text;

  @BeforeAll
  void describe() throws IOException {
    document = Description.of(ROOT);
    document.remove("x-bodies");
    text =
        Json.MAPPER
                .rebuild()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(document)
            + "\n";
    if (WRITE) {
      Files.createDirectories(CHECKED_IN.getParent());
      Files.writeString(CHECKED_IN, text);
    }
  }

  @Test
  void the_document_that_is_served_is_that_of_the_controllers() throws IOException {
    Map<String, String> served = leaves(Json.read(Files.readString(CHECKED_IN)));
    Map<String, String> made = leaves(document);
    Set<String> places = new TreeSet<>(served.keySet());
    places.addAll(made.keySet());
    places.removeIf(it -> Objects.equals(served.get(it), made.get(it)));
    assertThat(places)
        .as("Run infra/openapi/write, look at what changes in %s, and check it in", CHECKED_IN)
        .isEmpty();
  }

  @Test
  void it_is_valid_openapi_3_1() {
    ParseOptions strict = new ParseOptions();
    strict.setResolve(true);
    SwaggerParseResult read = new OpenAPIV3Parser().readContents(text, null, strict);
    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
    assertThat(read.getOpenAPI().getPaths()).hasSameSizeAs(document.get("paths").propertyNames());
  }

  @Test
  void every_door_that_anybody_is_let_in_by_is_in_it_and_no_other() throws IOException {
    List<String> open =
        Access.read(ROOT).entrySet().stream()
            .filter(it -> !it.getValue().examples().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    assertThat(new TreeSet<>(doors().toList())).containsExactlyElementsOf(new TreeSet<>(open));
  }

  @Test
  void every_reference_leads_somewhere_and_every_schema_is_used() {
    List<String> references = document.findValuesAsString("$ref");
    assertThat(references)
        .allSatisfy(
            it -> assertThat(document.at(it.substring(1)).isMissingNode()).as(it).isFalse());
    assertThat(references)
        .containsAll(
            document.at("/components/schemas").propertyNames().stream()
                .map(it -> "#/components/schemas/" + it)
                .toList());
  }

  @Test
  void every_operation_has_a_name_of_its_own_a_heading_and_a_sentence() {
    List<JsonNode> operations =
        document.get("paths").valueStream().flatMap(JsonNode::valueStream).toList();
    assertThat(operations.stream().map(it -> it.path("operationId").asString()))
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("[a-z]+[A-Za-z0-9]+"));
    assertThat(operations)
        .allMatch(it -> it.path("tags").size() == 1)
        .allMatch(it -> !it.path("summary").asString("").isBlank())
        .allMatch(it -> !it.path("summary").asString("").endsWith("."));
  }

  private Stream<String> doors() {
    return document
        .get("paths")
        .propertyStream()
        .flatMap(path ->
            path.getValue().propertyNames().stream()
                .map(method ->
                    Access.nameless(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
  }

  /** What stands at each place. */
  private static Map<String, String> leaves(JsonNode document) {
    Map<String, String> all = new TreeMap<>();
    addLeaves("", document, all);
    return all;
  }

  private static void addLeaves(String at, JsonNode node, Map<String, String> all) {
    if (node.isEmpty()) {
      all.put(at, node.toString());
    }
    node.forEachEntry((name, it) -> addLeaves(at + "/" + name, it, all));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      addLeaves(at + "/" + i, node.get(i), all);
    }
  }
}
