package dev.playledger.command.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign tokens, shared by all instances through the database; the first start makes
 * one.
 */
@Component
public class SigningKeys {

  private final JWKSet keys;

  SigningKeys(JdbcClient db, TransactionTemplate transaction) {
    List<JWK> loaded = transaction.execute(_ -> load(db));
    keys = new JWKSet(loaded);
  }

  public JWKSet keys() {
    return keys;
  }

  private static List<JWK> load(JdbcClient db) {
    db.sql("lock table signing_key in exclusive mode").update();
    List<JWK> found = new ArrayList<>();
    db.sql("select jwk from signing_key order by created_at")
        .query(String.class)
        .list()
        .forEach(it -> found.add(parse(it)));
    if (found.isEmpty()) {
      JWK made = generate();
      db.sql("insert into signing_key (id, jwk) values (?, ?)")
          .params(made.getKeyID(), made.toJSONString())
          .update();
      found.add(made);
    }
    return found;
  }

  private static JWK parse(String jwk) {
    try {
      return ECKey.parse(jwk);
    } catch (ParseException e) {
      throw new IllegalStateException("a signing key in the database cannot be read", e);
    }
  }

  private static JWK generate() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
