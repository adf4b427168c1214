package dev.playledger.command.relay;

import dev.playledger.events.ArtistProfile;
import dev.playledger.events.EventJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The public names of artists as they are now; whoever is no artist has none. */
final class ArtistNames {

  private static final String NAMES =
      "select id, name from account where id = any(?) and 'ARTIST' = any(roles)";

  private final Connection connection;

  ArtistNames(Connection connection) {
    this.connection = connection;
  }

  /** For each account its profile, or the tombstone of one. */
  List<ProducerRecord<byte[], byte[]>> records(String topic, Collection<Long> accounts)
      throws SQLException {
    Map<Long, byte[]> profiles = profiles(accounts);
    return accounts.stream()
        .map(it -> new ProducerRecord<>(topic, 0, StoredEvent.key(it), profiles.get(it)))
        .toList();
  }

  private Map<Long, byte[]> profiles(Collection<Long> accounts) throws SQLException {
    Map<Long, byte[]> profiles = new HashMap<>();
    try (PreparedStatement names = connection.prepareStatement(NAMES)) {
      names.setArray(1, connection.createArrayOf("bigint", accounts.toArray()));
      try (ResultSet rows = names.executeQuery()) {
        while (rows.next()) {
          ArtistProfile profile = new ArtistProfile(rows.getString("name"));
          profiles.put(rows.getLong("id"), EventJson.MAPPER.writeValueAsBytes(profile));
        }
      }
    }
    return profiles;
  }
}
