package dev.playledger.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;

/**
 * Where a release may be heard: in some countries, or worldwide. A list of ISO 3166-1 alpha-2 codes
 * in JSON, in their order and each once, or {@code ["worldwide"]}.
 */
public record Territories(@JsonValue List<String> codes) {

  private static final String EVERYWHERE = "worldwide";

  public static final Territories WORLDWIDE = new Territories(List.of(EVERYWHERE));

  public Territories {
    codes =
        codes.size() == 1 && codes.getFirst().equalsIgnoreCase(EVERYWHERE)
            ? List.of(EVERYWHERE)
            : codes.stream().map(Territories::country).distinct().sorted().toList();
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("must name a country at least, or be worldwide");
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Territories of(Collection<String> codes) {
    return new Territories(List.copyOf(codes));
  }

  /** Where the one word is given without a list around it. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Territories of(String code) {
    return new Territories(List.of(code));
  }

  public boolean has(Territory territory) {
    return this.equals(WORLDWIDE) || codes.contains(territory.value());
  }

  private static String country(String code) {
    Territory territory = new Territory(code);
    if (territory.equals(Territory.UNKNOWN)) {
      throw new IllegalArgumentException("ZZ is no country");
    }
    return territory.value();
  }
}
