package dev.playledger.ingest.wiring;

import static dev.playledger.door.Door.only;
import static dev.playledger.door.Door.open;
import static dev.playledger.events.account.Role.ADMIN;
import static dev.playledger.events.account.Role.SERVICE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

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
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** The doors: which there are and who may pass. */
@Configuration(proxyBeanMethods = false)
@Import({DoorsAreListed.class, KnownParameters.class, ProblemAdvice.class, ProblemController.class})
@EnableConfigurationProperties(DoorSettings.class)
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
  Doors doors() {
    return Doors.of(
        open(GET, "/health"),
        only(POST, "/streams", SERVICE, ADMIN),
        only(POST, "/admin/rejections/{id}/retry", ADMIN));
  }

  @Bean
  SecurityFilterChain guard(
      HttpSecurity http, Doors doors, JwtDecoder tokens, JsonMapper json, DoorSettings settings)
      throws Exception {
    return new Guard(tokens, new ProblemWriter(json), settings).chain(http, doors);
  }
}
