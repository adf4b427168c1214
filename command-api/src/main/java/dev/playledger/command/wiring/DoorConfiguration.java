package dev.playledger.command.wiring;

import static dev.playledger.door.Guard.any;
import static dev.playledger.events.account.Role.ADMIN;
import static dev.playledger.events.account.Role.ARTIST;
import static dev.playledger.events.account.Role.SERVICE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import dev.playledger.command.account.SigningKeys;
import dev.playledger.command.log.Answers;
import dev.playledger.command.log.EventLog;
import dev.playledger.command.log.Fingerprint;
import dev.playledger.command.log.Replays;
import dev.playledger.command.log.WishArgument;
import dev.playledger.door.BodyLimit;
import dev.playledger.door.CallerArgument;
import dev.playledger.door.DatabaseAway;
import dev.playledger.door.Guard;
import dev.playledger.door.IdReader;
import dev.playledger.door.KafkaSettings;
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
@Import({ProblemAdvice.class, ProblemController.class, StrictText.class, DatabaseAway.class})
class DoorConfiguration implements WebMvcConfigurer {

  private static final long LONGEST_BODY = 1 << 20;

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
  SecurityFilterChain doors(HttpSecurity http, JwtDecoder tokens, ProblemWriter problems)
      throws Exception {
    return new Guard(tokens, problems)
        .chain(
            http,
            it ->
                it.requestMatchers(POST, "/auth/register", "/auth/login", "/auth/logout")
                    .permitAll()
                    .requestMatchers(GET, "/auth/me", "/.well-known/jwks.json", "/health")
                    .permitAll()
                    .requestMatchers(GET, "/users")
                    .access(any(ADMIN))
                    .requestMatchers(PUT, "/auth/me")
                    .authenticated()
                    .requestMatchers(PATCH, "/auth/me", "/users/{id}")
                    .authenticated()
                    .requestMatchers(GET, "/users/{id}")
                    .authenticated()
                    .requestMatchers(DELETE, "/users/{id}")
                    .access(any(ADMIN))
                    .requestMatchers(GET, "/admin/users")
                    .access(any(ADMIN))
                    .requestMatchers(PATCH, "/admin/users/{id}/block", "/admin/users/{id}/role")
                    .access(any(ADMIN))
                    .requestMatchers(POST, "/releases")
                    .access(any(ARTIST, ADMIN))
                    .requestMatchers(PATCH, "/releases/{id}", "/tracks/{id}")
                    .authenticated()
                    .requestMatchers(DELETE, "/releases/{id}", "/tracks/{id}")
                    .authenticated()
                    .requestMatchers(POST, "/tracks")
                    .access(any(ARTIST, ADMIN))
                    .requestMatchers(POST, "/tracks/{id}/streams")
                    .access(any(ADMIN, SERVICE))
                    .requestMatchers(POST, "/royalties")
                    .access(any(ADMIN))
                    .requestMatchers(PATCH, "/royalties/{id}")
                    .access(any(ADMIN))
                    .requestMatchers(DELETE, "/royalties/{id}")
                    .access(any(ADMIN)));
  }

  @Bean
  RevokedTokens revokedTokens(KafkaSettings kafka, Topics topics) {
    return new RevokedTokens(kafka, topics);
  }

  @Bean
  JwtDecoder tokenDecoder(SigningKeys keys, RevokedTokens revoked) {
    return new RememberedTokens(
        TokenRules.decoder(new ImmutableJWKSet<SecurityContext>(keys.keys())), revoked);
  }

  @Bean
  JwtEncoder tokenEncoder(SigningKeys keys) {
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(keys.keys()));
  }

  @Bean
  PasswordEncoder passwords() {
    return new DelegatingPasswordEncoder(
        "argon2",
        Map.of(
            "argon2",
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
            "bcrypt",
            new BCryptPasswordEncoder()));
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
