package dev.playledger.command.account;

import dev.playledger.door.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Signs the tokens that every service accepts. */
@Component
class Tokens {

  private final JwtEncoder encoder;
  private final TokenSettings settings;

  Tokens(JwtEncoder encoder, TokenSettings settings) {
    this.encoder = encoder;
    this.settings = settings;
  }

  TokenSettings settings() {
    return settings;
  }

  String sign(Account account, Instant now) {
    JwtClaimsSet.Builder claims = JwtClaimsSet.builder().id(UUID.randomUUID().toString());
    claims(claims, account, now);
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
  }

  /** Writes what every token of ours says. */
  void claims(JwtClaimsSet.Builder claims, Account account, Instant now) {
    claims
        .issuer(Caller.ISSUER)
        .audience(List.of(Caller.AUDIENCE))
        .subject(Long.toString(account.id().value()))
        .claim(Caller.ROLES, account.roles().stream().map(Enum::name).sorted().toList())
        .claim(Caller.ISSUED_MILLIS, now.toEpochMilli())
        .issuedAt(now)
        .expiresAt(now.plus(settings.age()));
  }
}
