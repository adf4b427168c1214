package dev.playledger.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** Makes what looks like a good token and is none; each method is one way to try it. */
final class Forgery {

  private final Mint mint;
  private final String good;
  private final SignedJWT parts;
  private final ECKey own;

  /** Out of a token that is good. */
  Forgery(Mint mint, String good) throws JOSEException, ParseException {
    this.mint = mint;
    this.good = good;
    this.parts = SignedJWT.parse(good);
    this.own = new ECKeyGenerator(Curve.P_256).keyID("own").generate();
  }

  List<String> withoutAlgorithm() {
    String payload = "." + parts.getPayload().toBase64URL() + ".";
    return List.of(
        encoded("{\"alg\":\"none\"}") + payload,
        encoded("{\"alg\":\"nOnE\",\"typ\":\"JWT\"}") + payload,
        encoded("{\"alg\":\"none\"}") + payload + parts.getSignature());
  }

  List<String> withThePublicKeyAsSecret() throws Exception {
    ECKey known = mint.key().toPublicJWK();
    byte[] der = known.toECPublicKey().getEncoded();
    String pem = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(der);
    return List.of(
        hmac(keyId(known.getKeyID()), known.toJSONString().getBytes(UTF_8)),
        hmac(keyId(known.getKeyID()), der),
        hmac(
            keyId(known.getKeyID()),
            ("-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----\n")
                .getBytes(UTF_8)));
  }

  List<String> fromAnotherIssuer() throws Exception {
    return List.of(
        mint.sign(claims().issuer("https://elsewhere.example").build()),
        mint.sign(claims().issuer(null).build()));
  }

  List<String> forAnotherAudience() throws Exception {
    return List.of(
        mint.sign(claims().audience("elsewhere").build()),
        mint.sign(claims().audience(List.of()).build()));
  }

  List<String> expired() throws Exception {
    return List.of(
        mint.sign(claims().expirationTime(in(Duration.ofMinutes(-10))).build()),
        mint.sign(claims().expirationTime(null).build()));
  }

  List<String> notYetValid() throws Exception {
    return List.of(mint.sign(claims().notBeforeTime(in(Duration.ofMinutes(10))).build()));
  }

  /** Whoever reads that file as a key finds an empty one, which is as good as one of zeros. */
  List<String> withAPathAsKeyId() throws Exception {
    return List.of(
        hmac(keyId("../../dev/null"), new byte[32]),
        foreign(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("../../dev/null")));
  }

  List<String> withSqlAsKeyId() throws Exception {
    String union = "' union select '" + own.toPublicJWK().toJSONString() + "' --";
    return List.of(
        foreign(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("' or 1=1 --")),
        foreign(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(union)));
  }

  List<String> withTheirOwnKeyInTheHeader() throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(own.toPublicJWK());
    String known = mint.key().getKeyID();
    ECKey disguised = new ECKey.Builder(own).keyID(known).build();
    return List.of(
        foreign(header),
        foreign(new JWSHeader.Builder(header.build()).keyID("own")),
        foreign(new JWSHeader.Builder(header.build()).keyID(known).jwk(disguised.toPublicJWK())));
  }

  List<String> withACutSignature() {
    String signed = good.substring(0, good.lastIndexOf('.'));
    return List.of(
        signed,
        signed + ".",
        good.substring(0, good.length() - 43),
        signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]));
  }

  List<String> withAnotherPayload() throws Exception {
    JWTClaimsSet other = claims().subject("1").claim("roles", List.of("ADMIN")).build();
    return List.of(
        parts.getHeader().toBase64URL()
            + "."
            + encoded(other.toString())
            + "."
            + parts.getSignature());
  }

  private JWTClaimsSet.Builder claims() throws Exception {
    return mint.claims(good);
  }

  private String foreign(JWSHeader.Builder header) throws Exception {
    return Mint.signed(header, claims().build(), own);
  }

  private String hmac(JWSHeader.Builder header, byte[] secret) throws Exception {
    var token = new SignedJWT(header.build(), claims().build());
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  private static JWSHeader.Builder keyId(String id) {
    return new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(id);
  }

  private static Date in(Duration time) {
    return Date.from(Instant.now().plus(time));
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
