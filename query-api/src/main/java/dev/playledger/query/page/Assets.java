package dev.playledger.query.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The files of the dashboard, which the build has put beside the classes; each is read once. */
@Component
class Assets {

  private static final String PAGE = "index.html";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9@_-]+(\\.[A-Za-z0-9]+)+");

  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  Asset page() {
    return known.computeIfAbsent(PAGE, Assets::read);
  }

  /** Nothing where there is none of that name. */
  Optional<Asset> find(String name) {
    String path = "assets/" + name;
    return NAME.matcher(name).matches() && resource(path).exists()
        ? Optional.of(known.computeIfAbsent(path, Assets::read))
        : Optional.empty();
  }

  private static Asset read(String path) {
    try {
      return Asset.of(path, resource(path).getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassPathResource resource(String path) {
    return new ClassPathResource("ui/" + path, Assets.class.getClassLoader());
  }
}
