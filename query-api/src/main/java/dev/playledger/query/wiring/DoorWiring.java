package dev.playledger.query.wiring;

import static dev.playledger.door.Door.only;
import static dev.playledger.door.Door.open;
import static dev.playledger.door.Door.signedIn;
import static dev.playledger.events.account.Role.ADMIN;
import static dev.playledger.events.account.Role.AUDITOR;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.playledger.door.BodyLimit;
import dev.playledger.door.CallerArgument;
import dev.playledger.door.DatabaseAway;
import dev.playledger.door.DoorSettings;
import dev.playledger.door.Doors;
import dev.playledger.door.DoorsAreListed;
import dev.playledger.door.Guard;
import dev.playledger.door.KafkaSettings;
import dev.playledger.door.KnownParameters;
import dev.playledger.door.ProblemAdvice;
import dev.playledger.door.ProblemController;
import dev.playledger.door.ProblemWriter;
import dev.playledger.door.RememberedTokens;
import dev.playledger.door.RevokedTokens;
import dev.playledger.door.TokenRules;
import dev.playledger.events.Topics;
import dev.playledger.query.catalogue.Sights;
import dev.playledger.query.freshness.MemorySettings;
import dev.playledger.query.freshness.Snapshots;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The doors: which there are, who may pass, and what their controllers are handed. */
@Configuration
@Import({
  DoorsAreListed.class,
  KnownParameters.class,
  ProblemAdvice.class,
  ProblemController.class,
  DatabaseAway.class
})
@EnableConfigurationProperties({
  QuerySettings.class,
  MemorySettings.class,
  KafkaSettings.class,
  DoorSettings.class
})
class DoorWiring {

  /** Of a list of ids. */
  private static final long LONGEST_BODY = 16 * 1024;

  @Bean
  RevokedTokens revokedTokens(KafkaSettings kafka, QuerySettings settings) {
    return new RevokedTokens(kafka, new Topics(settings.namespace()));
  }

  @Bean
  JwtDecoder tokens(QuerySettings settings, RevokedTokens revoked) {
    return new RememberedTokens(TokenRules.decoder(settings.jwksUrl()), revoked);
  }

  @Bean
  Doors doors() {
    return Doors.of(
        open(GET, "/"),
        open(GET, "/assets/{name}"),
        open(GET, "/health"),
        open(GET, "/openapi.json"),
        open(GET, "/openapi.yaml"),
        open(GET, "/docs"),
        open(GET, "/docs/{file}"),
        only(GET, "/events", ADMIN, AUDITOR),
        only(GET, "/admin/rejections", ADMIN),
        only(GET, "/admin/releases", ADMIN),
        only(GET, "/admin/tracks", ADMIN),
        signedIn(GET, "/me/releases"),
        signedIn(GET, "/me/tracks"),
        open(GET, "/releases"),
        open(GET, "/releases/{id}"),
        open(GET, "/releases/artist/{artistId}"),
        open(GET, "/tracks"),
        open(POST, "/tracks/batch"),
        open(GET, "/tracks/trending"),
        open(GET, "/tracks/{id}"),
        open(GET, "/tracks/{id}/streams"),
        open(GET, "/tracks/{id}/stream"),
        open(GET, "/tracks/{id}/download"),
        open(GET, "/files/{name}"),
        open(GET, "/tracks/release/{releaseId}"),
        open(GET, "/analytics/streams"),
        open(GET, "/analytics/top"),
        open(GET, "/analytics/live"),
        open(GET, "/royalties"),
        open(GET, "/royalties/{id}"),
        open(GET, "/royalties/artist/{id}"),
        open(GET, "/royalties/track/{id}"),
        open(GET, "/search"),
        open(GET, "/search/suggest"),
        open(GET, "/genres"),
        open(GET, "/genres/popular"),
        open(GET, "/genres/{id}"),
        open(GET, "/genres/{id}/children"),
        open(GET, "/genres/{id}/ancestors"),
        open(GET, "/genres/{id}/related"));
  }

  @Bean
  SecurityFilterChain guard(
      HttpSecurity http, Doors doors, JwtDecoder tokens, JsonMapper json, DoorSettings settings)
      throws Exception {
    return new Guard(tokens, new ProblemWriter(json), settings).chain(http, doors);
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(JsonMapper json) {
    var limit = new FilterRegistrationBean<>(new BodyLimit(LONGEST_BODY, new ProblemWriter(json)));
    limit.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
    return limit;
  }

  @Bean
  WebMvcConfigurer arguments(Snapshots snapshots) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
        resolvers.add(new Sights(InstantSource.system()));
        resolvers.add(snapshots);
      }
    };
  }
}
