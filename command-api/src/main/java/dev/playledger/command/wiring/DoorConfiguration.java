package dev.playledger.command.wiring;

import static dev.playledger.door.Door.only;
import static dev.playledger.door.Door.open;
import static dev.playledger.door.Door.signedIn;
import static dev.playledger.events.account.Role.ADMIN;
import static dev.playledger.events.account.Role.ARTIST;
import static dev.playledger.events.account.Role.SERVICE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.playledger.command.account.FewAtOnce;
import dev.playledger.command.account.PasswordSettings;
import dev.playledger.command.account.SigningKeys;
import dev.playledger.command.log.Answers;
import dev.playledger.command.log.EventLog;
import dev.playledger.command.log.Fingerprint;
import dev.playledger.command.log.Replays;
import dev.playledger.command.log.WishArgument;
import dev.playledger.door.BodyLimit;
import dev.playledger.door.CallerArgument;
import dev.playledger.door.DatabaseAway;
import dev.playledger.door.DoorSettings;
import dev.playledger.door.Doors;
import dev.playledger.door.DoorsAreListed;
import dev.playledger.door.Guard;
import dev.playledger.door.IdReader;
import dev.playledger.door.KafkaSettings;
import dev.playledger.door.KnownParameters;
import dev.playledger.door.ProblemAdvice;
import dev.playledger.door.ProblemController;
import dev.playledger.door.ProblemWriter;
import dev.playledger.door.RememberedTokens;
import dev.playledger.door.RevokedTokens;
import dev.playledger.door.StrictText;
import dev.playledger.door.TokenRules;
import dev.playledger.events.Topics;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The doors: who may come in, with what, and how they are told no. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({
  DoorsAreListed.class,
  KnownParameters.class,
  ProblemAdvice.class,
  ProblemController.class,
  StrictText.class,
  DatabaseAway.class
})
@EnableConfigurationProperties(DoorSettings.class)
class DoorConfiguration implements WebMvcConfigurer {

  private static final long LONGEST_BODY = 1 << 20;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int HASH_PASSES = 2;

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArgument());
    resolvers.add(new WishArgument());
  }

  @Override
  public void addFormatters(FormatterRegistry formats) {
    formats.addConverterFactory(new IdReader());
  }

  @Bean
  WebMvcConfigurer replays(Answers answers, EventLog log) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Replays(answers, log));
      }
    };
  }

  @Bean
  Doors doors() {
    return Doors.of(
        open(GET, "/health"),
        open(GET, "/.well-known/jwks.json"),
        open(POST, "/auth/register"),
        open(POST, "/auth/login"),
        open(POST, "/auth/logout"),
        open(GET, "/auth/me"),
        open(GET, "/auth/session"),
        signedIn(PUT, "/auth/me"),
        signedIn(PATCH, "/auth/me"),
        only(GET, "/users", ADMIN),
        signedIn(GET, "/users/{id}"),
        signedIn(PATCH, "/users/{id}"),
        only(DELETE, "/users/{id}", ADMIN),
        only(GET, "/admin/users", ADMIN),
        only(PATCH, "/admin/users/{id}/block", ADMIN),
        only(PATCH, "/admin/users/{id}/role", ADMIN),
        only(GET, "/admin/service-accounts", ADMIN),
        only(POST, "/admin/service-accounts", ADMIN),
        only(POST, "/admin/service-accounts/{id}/secret", ADMIN),
        only(DELETE, "/admin/service-accounts/{id}", ADMIN),
        only(GET, "/upload/signed-url", ARTIST, ADMIN),
        only(POST, "/uploads", ARTIST, ADMIN),
        only(GET, "/uploads/{id}", ARTIST, ADMIN),
        only(GET, "/uploads/{id}/file", ARTIST, ADMIN),
        only(POST, "/uploads/{id}/complete", ARTIST, ADMIN),
        only(DELETE, "/uploads/{id}", ARTIST, ADMIN),
        only(POST, "/releases", ARTIST, ADMIN),
        signedIn(PATCH, "/releases/{id}"),
        signedIn(DELETE, "/releases/{id}"),
        signedIn(PATCH, "/releases/{id}/visibility"),
        signedIn(PUT, "/releases/{id}/tracks/order"),
        signedIn(POST, "/releases/{id}/artists"),
        signedIn(PATCH, "/releases/{id}/artists/{artistId}"),
        signedIn(DELETE, "/releases/{id}/artists/{artistId}"),
        only(POST, "/admin/releases/approve", ADMIN),
        only(POST, "/admin/releases/reject", ADMIN),
        only(PATCH, "/admin/releases/{id}/visible", ADMIN),
        only(PUT, "/admin/releases/{id}/flag", ADMIN),
        only(GET, "/admin/upc-prefixes", ADMIN),
        only(POST, "/admin/upc-prefixes", ADMIN),
        only(POST, "/tracks", ARTIST, ADMIN),
        signedIn(PATCH, "/tracks/{id}"),
        signedIn(DELETE, "/tracks/{id}"),
        signedIn(PATCH, "/tracks/{id}/visibility"),
        signedIn(POST, "/tracks/{id}/artists"),
        signedIn(PATCH, "/tracks/{id}/artists/{artistId}"),
        signedIn(DELETE, "/tracks/{id}/artists/{artistId}"),
        only(PATCH, "/admin/tracks/{id}/visible", ADMIN),
        only(PUT, "/admin/tracks/{id}/flag", ADMIN),
        only(POST, "/tracks/{id}/streams", ADMIN, SERVICE),
        only(POST, "/royalties", ADMIN),
        only(PATCH, "/royalties/{id}", ADMIN),
        only(DELETE, "/royalties/{id}", ADMIN),
        only(POST, "/genres", ADMIN),
        only(PATCH, "/genres/{id}", ADMIN),
        only(DELETE, "/genres/{id}", ADMIN),
        only(PUT, "/genres/{id}/related/{other}", ADMIN),
        only(DELETE, "/genres/{id}/related/{other}", ADMIN));
  }

  @Bean
  SecurityFilterChain guard(
      HttpSecurity http,
      Doors doors,
      JwtDecoder tokens,
      ProblemWriter problems,
      DoorSettings settings)
      throws Exception {
    return new Guard(tokens, problems, settings).chain(http, doors);
  }

  @Bean
  RevokedTokens revokedTokens(KafkaSettings kafka, Topics topics) {
    return new RevokedTokens(kafka, topics);
  }

  @Bean
  JwtDecoder tokenDecoder(SigningKeys keys, RevokedTokens revoked) {
    return new RememberedTokens(
        TokenRules.decoder((wanted, _) -> wanted.select(keys.published())), revoked);
  }

  @Bean
  JwtEncoder tokenEncoder(SigningKeys keys) {
    return new NimbusJwtEncoder((wanted, _) -> wanted.select(keys.signing()));
  }

  /** New hashes are Argon2id's; those of bcrypt may come from elsewhere, also without a prefix. */
  @Bean
  PasswordEncoder passwordEncoder(PasswordSettings settings) {
    var argon2 =
        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, settings.hashMemory(), HASH_PASSES);
    var bcrypt = new BCryptPasswordEncoder();
    var encoder =
        new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2, "bcrypt", bcrypt));
    encoder.setDefaultPasswordEncoderForMatches(bcrypt);
    return new FewAtOnce(encoder);
  }

  @Bean
  ProblemWriter problemWriter(JsonMapper json) {
    return new ProblemWriter(json);
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(ProblemWriter problems) {
    return first(new BodyLimit(LONGEST_BODY, problems), Ordered.HIGHEST_PRECEDENCE + 100);
  }

  /** After the guard, so that only those who may come in have their body read. */
  @Bean
  FilterRegistrationBean<Fingerprint> fingerprint() {
    return first(new Fingerprint(), 0);
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> first(
      T filter, int order) {
    FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
