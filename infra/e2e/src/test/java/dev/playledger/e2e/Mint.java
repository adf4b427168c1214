package dev.playledger.e2e;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.sql.SQLException;
import java.text.ParseException;

/** Makes tokens as command-api would, with the key that only its database has. */
record Mint(ECKey key) {

  /** With the key that signed this token. */
  static Mint of(Playledger playledger, String token) throws SQLException, ParseException {
    try (var database = playledger.database("command");
        var select = database.prepareStatement("select jwk from signing_key where id = ?")) {
      select.setString(1, SignedJWT.parse(token).getHeader().getKeyID());
      var rows = select.executeQuery();
      rows.next();
      return new Mint(ECKey.parse(rows.getString("jwk")));
    }
  }

  JWTClaimsSet.Builder claims(String token) throws ParseException {
    return new JWTClaimsSet.Builder(SignedJWT.parse(token).getJWTClaimsSet());
  }

  String sign(JWTClaimsSet claims) throws JOSEException {
    return signed(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()), claims, key);
  }

  static String signed(JWSHeader.Builder header, JWTClaimsSet claims, ECKey key)
      throws JOSEException {
    var token = new SignedJWT(header.build(), claims);
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }
}
