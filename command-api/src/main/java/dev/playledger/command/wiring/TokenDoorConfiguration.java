package dev.playledger.command.wiring;

import dev.playledger.command.account.ServiceClients;
import dev.playledger.command.account.ServiceTokens;
import dev.playledger.command.account.SignInLimits;
import dev.playledger.command.account.WhenASignInFailsThenNoteIt;
import dev.playledger.door.Guard;
import dev.playledger.door.ProblemWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The door where services get their tokens: of all that Spring's authorization server can do, the
 * client credentials grant alone.
 */
@Configuration(proxyBeanMethods = false)
class TokenDoorConfiguration {

  private static final String PATH = "/oauth2/token";

  @Bean
  @Order(1)
  SecurityFilterChain tokenDoor(
      HttpSecurity http,
      ServiceClients clients,
      ServiceTokens claims,
      JwtEncoder encoder,
      SignInLimits limits,
      WhenASignInFailsThenNoteIt failures,
      ProblemWriter problems)
      throws Exception {
    JwtGenerator tokens = new JwtGenerator(encoder);
    tokens.setJwtCustomizer(claims);
    return http.securityMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PATH))
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(it -> it.disable())
        .headers(Guard::headers)
        .addFilterAfter(
            new TokenLimit(limits, failures, clients, problems), HeaderWriterFilter.class)
        .oauth2AuthorizationServer(it ->
            it.registeredClientRepository(clients)
                .authorizationService(new NothingKept())
                .authorizationServerSettings(
                    AuthorizationServerSettings.builder().tokenEndpoint(PATH).build())
                .tokenGenerator(tokens))
        .authorizeHttpRequests(it -> it.anyRequest().authenticated())
        .exceptionHandling(it -> it.authenticationEntryPoint((_, answer, _) -> noClient(answer)))
        .build();
  }

  /** Who does not say who it is gets what a wrong client gets (RFC 6749, 5.2). */
  private static void noClient(HttpServletResponse answer) throws IOException {
    answer.setStatus(HttpStatus.UNAUTHORIZED.value());
    answer.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic");
    answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
    answer.getOutputStream().print("{\"error\":\"" + OAuth2ErrorCodes.INVALID_CLIENT + "\"}");
  }
}
