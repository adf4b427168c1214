package dev.playledger.ingest.wiring;

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
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** The doors: which there are and who may pass. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemController.class})
class DoorConfiguration {

  @Bean
  RevokedTokens revokedTokens(KafkaSettings kafka, Topics topics) {
    return new RevokedTokens(kafka, topics);
  }

  @Bean
  JwtDecoder tokens(@Value("${playledger.jwks-url}") URI keys, RevokedTokens revoked) {
    return new RememberedTokens(TokenRules.decoder(keys), revoked);
  }

  @Bean
  SecurityFilterChain doors(HttpSecurity http, JwtDecoder tokens, JsonMapper json)
      throws Exception {
    return new Guard(tokens, new ProblemWriter(json))
        .chain(
            http,
            it ->
                it.requestMatchers("/health")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/streams")
                    .access(Guard.any(Role.SERVICE, Role.ADMIN)));
  }
}
