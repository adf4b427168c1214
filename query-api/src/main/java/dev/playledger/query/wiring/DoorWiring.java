package dev.playledger.query.wiring;

import dev.playledger.door.CallerArgument;
import dev.playledger.door.DatabaseAway;
import dev.playledger.door.Guard;
import dev.playledger.door.KafkaSettings;
import dev.playledger.door.ProblemAdvice;
import dev.playledger.door.ProblemController;
import dev.playledger.door.ProblemWriter;
import dev.playledger.door.RememberedTokens;
import dev.playledger.door.RevokedTokens;
import dev.playledger.door.TokenRules;
import dev.playledger.events.Topics;
import dev.playledger.events.account.Role;
import dev.playledger.query.freshness.Snapshots;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The doors: which there are, who may pass, and what their controllers are handed. */
@Configuration
@Import({ProblemAdvice.class, ProblemController.class, DatabaseAway.class})
@EnableConfigurationProperties({QuerySettings.class, KafkaSettings.class})
class DoorWiring {

  @Bean
  RevokedTokens revokedTokens(KafkaSettings kafka, QuerySettings settings) {
    return new RevokedTokens(kafka, new Topics(settings.namespace()));
  }

  @Bean
  JwtDecoder tokens(QuerySettings settings, RevokedTokens revoked) {
    return new RememberedTokens(TokenRules.decoder(settings.jwksUrl()), revoked);
  }

  @Bean
  SecurityFilterChain doors(HttpSecurity http, JwtDecoder tokens, JsonMapper json)
      throws Exception {
    return new Guard(tokens, new ProblemWriter(json))
        .chain(
            http,
            doors ->
                doors
                    .requestMatchers("/events")
                    .access(Guard.any(Role.ADMIN, Role.AUDITOR))
                    .requestMatchers("/admin/rejections")
                    .access(Guard.any(Role.ADMIN))
                    .requestMatchers("/releases/**", "/tracks/**", "/royalties/**", "/health")
                    .permitAll());
  }

  @Bean
  WebMvcConfigurer arguments(Snapshots snapshots) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
        resolvers.add(snapshots);
      }
    };
  }
}
