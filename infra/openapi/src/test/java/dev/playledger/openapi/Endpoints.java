package dev.playledger.openapi;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.playledger.command.log.Wish;
import dev.playledger.door.Caller;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.freshness.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/**
 * The endpoints of all services, and what springdoc reads of them. The controllers are there
 * without what they need, for nobody calls them: no server has to run.
 */
record Endpoints(List<Endpoint> all, ObjectNode springdoc) {

  private static final List<String> SERVICES =
      List.of("dev.playledger.command", "dev.playledger.query", "dev.playledger.ingest");

  /** The health of a part shows behind that of the gateway only. */
  private static final String OWN_HEALTH = ".health.";

  @Configuration(proxyBeanMethods = false)
  @EnableWebMvc
  static class Web {}

  static Endpoints read() {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, Wish.class, Sight.class, Snapshot.class);
    var read = new AtomicReference<@Nullable Endpoints>();
    new WebApplicationContextRunner()
        .withUserConfiguration(Web.class)
        .withConfiguration(
            AutoConfigurations.of(
                SpringDocConfiguration.class,
                SpringDocConfigProperties.class,
                SpringDocWebMvcConfiguration.class))
        .withInitializer(Endpoints::addControllers)
        .run(context -> read.set(of(context)));
    return Objects.requireNonNull(read.get());
  }

  private static Endpoints of(AssertableWebApplicationContext context) throws Exception {
    var mappings =
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    var answer =
        MockMvcBuilders.webAppContextSetup(context)
            .build()
            .perform(get("/v3/api-docs"))
            .andReturn()
            .getResponse();
    return new Endpoints(
        mappings.getHandlerMethods().entrySet().stream()
            .filter(it -> isOurs(it.getValue().getBeanType()))
            .flatMap(it -> Endpoint.of(it.getKey(), it.getValue()))
            .sorted(
                Comparator.comparing(Endpoint::path)
                    .thenComparing(Endpoint::method)
                    .thenComparing(it -> it.handler().toString()))
            .toList(),
        Json.read(answer.getContentAsString(StandardCharsets.UTF_8)));
  }

  private static boolean isOurs(Class<?> controller) {
    return SERVICES.stream().anyMatch(controller.getName()::startsWith);
  }

  private static void addControllers(ConfigurableApplicationContext context) {
    SpringObjenesis empty = new SpringObjenesis();
    controllers()
        .forEach(type ->
            ((GenericApplicationContext) context)
                .registerBeanDefinition(type.getName(), definition(empty, type)));
  }

  private static <T> RootBeanDefinition definition(SpringObjenesis empty, Class<T> type) {
    return new RootBeanDefinition(type, () -> empty.newInstance(type, true));
  }

  private static Stream<Class<?>> controllers() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    return SERVICES.stream()
        .flatMap(it -> scanner.findCandidateComponents(it).stream())
        .map(it -> Objects.requireNonNull(it.getBeanClassName()))
        .filter(it -> !it.contains(OWN_HEALTH))
        .sorted()
        .map(it -> ClassUtils.resolveClassName(it, null));
  }
}
