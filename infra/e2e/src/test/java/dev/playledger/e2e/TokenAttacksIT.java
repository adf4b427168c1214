package dev.playledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is no token of ours opens no door, at none of the services, however often it is tried. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenAttacksIT {

  private static final int TRIES = 10;
  private static final String PASSWORD = "correct-horse-battery";

  private Playledger playledger;
  private Client admin;
  private String good;
  private Forgery forged;

  @BeforeAll
  void comeByAGoodToken() throws Exception {
    playledger = Playledger.shared();
    admin = playledger.admin();
    good = signedIn("attacked@example.com").token();
    forged = new Forgery(Mint.of(playledger, good), good);
  }

  /** Else the refusals below would show nothing. */
  @Test
  void the_token_that_they_are_made_from_is_good_and_so_is_one_from_the_same_mint()
      throws Exception {
    Mint mint = Mint.of(playledger, good);
    for (String token : List.of(good, mint.sign(mint.claims(good).build()))) {
      assertThat(Door.ONE_OF_EACH_SERVICE)
          .allMatch(it -> it.answers(new Client(playledger.url()).bearing(token)) < 300);
    }
  }

  @Test
  void no_token_without_algorithm_is_taken() {
    refused(forged.withoutAlgorithm());
  }

  @Test
  void no_token_with_the_public_key_as_secret_is_taken() throws Exception {
    refused(forged.withThePublicKeyAsSecret());
  }

  @Test
  void no_token_of_another_issuer_is_taken() throws Exception {
    refused(forged.fromAnotherIssuer());
  }

  @Test
  void no_token_for_another_audience_is_taken() throws Exception {
    refused(forged.forAnotherAudience());
  }

  @Test
  void no_token_that_has_expired_or_never_will_is_taken() throws Exception {
    refused(forged.expired());
  }

  @Test
  void no_token_is_taken_before_its_time() throws Exception {
    refused(forged.notYetValid());
  }

  @Test
  void no_token_with_a_path_as_key_id_is_taken() throws Exception {
    refused(forged.withAPathAsKeyId());
  }

  @Test
  void no_token_with_sql_as_key_id_is_taken() throws Exception {
    refused(forged.withSqlAsKeyId());
  }

  @Test
  void no_token_that_brings_its_own_key_is_taken() throws Exception {
    refused(forged.withTheirOwnKeyInTheHeader());
  }

  @Test
  void no_token_with_a_cut_signature_is_taken() {
    refused(forged.withACutSignature());
  }

  @Test
  void no_token_with_another_payload_is_taken() throws Exception {
    refused(forged.withAnotherPayload());
  }

  @Test
  void no_token_of_a_deleted_account_is_taken() throws JOSEException {
    Client gone = signedIn("gone@example.com");
    assertThat(Door.ONE_OF_EACH_SERVICE).allMatch(it -> it.answers(gone) < 300);
    admin.delete("/users/" + gone.get("/auth/me").get("id").asString());
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Door.ONE_OF_EACH_SERVICE.stream().allMatch(it -> it.answers(gone) == 401));
    refused(List.of(gone.token()));
  }

  private void refused(List<String> tokens) {
    for (String token : tokens) {
      refused("bearer", new Client(playledger.url()).bearing(token));
      refused("cookie", new Client(playledger.url()).with("Cookie", "jwt=" + token));
      refused("header", new Client(playledger.url()).with("Authentication-Token", token));
    }
  }

  private static void refused(String carrier, Client client) {
    int tries = carrier.equals("bearer") ? TRIES : 1;
    for (Door door : Door.ONE_OF_EACH_SERVICE) {
      for (int i = 0; i < tries; i++) {
        assertThat(door.answers(client)).as(door + " by " + carrier).isEqualTo(401);
      }
    }
  }

  /** Somebody who may pass all of the doors. */
  private Client signedIn(String email) {
    var account = Map.of("email", email, "password", PASSWORD, "name", "Target");
    String id = new Client(playledger.url()).post("/auth/register", account).get("id").asString();
    admin.patch("/admin/users/" + id + "/role", Map.of("roles", List.of("ADMIN", "SERVICE")));
    return new Client(playledger.url()).signIn(email, PASSWORD);
  }
}
