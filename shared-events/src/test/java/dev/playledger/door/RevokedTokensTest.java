package dev.playledger.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.playledger.events.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RevokedTokensTest {

  @Test
  void without_kafka_only_tokens_from_after_the_start_are_trusted() {
    var nowhere = new KafkaSettings(List.of("127.0.0.1:1"), Map.of());
    Jwt before = token(Instant.now().minusSeconds(5));
    var revoked = new RevokedTokens(nowhere, new Topics("test"));
    Jwt after = token(Instant.now().plusSeconds(5));
    assertThat(revoked.check(after)).isSameAs(after);
    assertThatThrownBy(() -> revoked.check(before)).isInstanceOf(KeysAway.CannotTell.class);
  }

  private static Jwt token(Instant issued) {
    return Jwt.withTokenValue("t")
        .header("alg", "ES256")
        .subject("7")
        .jti("s-1")
        .claim(Caller.ISSUED_MILLIS, issued.toEpochMilli())
        .build();
  }
}
