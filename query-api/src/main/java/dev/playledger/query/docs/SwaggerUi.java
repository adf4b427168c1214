package dev.playledger.query.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Where Swagger UI is among our jars; its version is in the path. */
final class SwaggerUi {

  private static final String JAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private SwaggerUi() {}

  static String path(String file) {
    return "META-INF/resources/webjars/swagger-ui/%s/%s".formatted(version(), file);
  }

  private static String version() {
    try {
      Properties jar = PropertiesLoaderUtils.loadProperties(new ClassPathResource(JAR));
      return Objects.requireNonNull(jar.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
