package dev.playledger.command.wiring;

import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.INVALID_CLIENT;

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
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
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
                .clientAuthentication(client ->
                    client.errorResponseHandler((_, answer, failure) -> refuse(answer, failure)))
                .authorizationServerSettings(
                    AuthorizationServerSettings.builder().tokenEndpoint(PATH).build())
                .tokenGenerator(tokens))
        .authorizeHttpRequests(it -> it.anyRequest().authenticated())
        .exceptionHandling(
            it -> it.authenticationEntryPoint((_, answer, _) -> refuse(answer, INVALID_CLIENT)))
        .build();
  }

  private static void refuse(HttpServletResponse answer, AuthenticationException failure)
      throws IOException {
    refuse(
        answer,
        failure instanceof OAuth2AuthenticationException known
            ? known.getError().getErrorCode()
            : INVALID_CLIENT);
  }

  /** As RFC 6749, 5.2 has it; who does not say who it is gets what a wrong client gets. */
  private static void refuse(HttpServletResponse answer, String code) throws IOException {
    boolean isUnknown = code.equals(INVALID_CLIENT);
    if (isUnknown) {
      answer.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic");
    }
    answer.setStatus((isUnknown ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST).value());
    answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
    answer.getOutputStream().print("{\"error\":\"" + code + "\"}");
  }
}
