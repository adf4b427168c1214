package dev.playledger.door;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Id;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads ids in paths and queries. */
public final class IdReader implements ConverterFactory<String, Id> {

  private static final Map<Class<?>, LongFunction<? extends Id>> KINDS =
      Map.of(
          AccountId.class, AccountId::new,
          ReleaseId.class, ReleaseId::new,
          TrackId.class, TrackId::new,
          RoyaltyId.class, RoyaltyId::new,
          GenreId.class, GenreId::new);

  @Override
  public <T extends Id> Converter<String, T> getConverter(Class<T> kind) {
    LongFunction<? extends Id> read = Objects.requireNonNull(KINDS.get(kind), kind::getName);
    return text -> kind.cast(read.apply(number(text)));
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("must be a whole number");
    }
    return Long.parseLong(text);
  }
}
