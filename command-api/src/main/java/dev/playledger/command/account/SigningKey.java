package dev.playledger.command.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;

/** A key and when its turn begins; one whose turn is over has no private half. */
record SigningKey(ECKey jwk, Instant createdAt, Instant signsFrom) {

  static SigningKey generate(Instant now, Instant signsFrom) {
    try {
      ECKey jwk =
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .keyIDFromThumbprint(true)
              .generate();
      return new SigningKey(jwk, now, signsFrom);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static SigningKey read(String jwk, Instant createdAt, Instant signsFrom) {
    try {
      return new SigningKey(ECKey.parse(jwk), createdAt, signsFrom);
    } catch (ParseException e) {
      throw new IllegalStateException("a signing key in the database cannot be read", e);
    }
  }

  /**
   * The one that signs at a time: the last whose turn has begun, or the first of all, for something
   * has to sign.
   */
  static SigningKey at(Instant now, List<SigningKey> inTurn) {
    List<SigningKey> able = inTurn.stream().filter(it -> it.jwk.isPrivate()).toList();
    return able.reversed().stream()
        .filter(it -> !it.signsFrom.isAfter(now))
        .findFirst()
        .orElseGet(able::getFirst);
  }

  @Override
  public String toString() {
    return "SigningKey[" + jwk.getKeyID() + "]";
  }
}
