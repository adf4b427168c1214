package dev.playledger.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics of one Playledger and their partitions. A namespace in front of every name lets
 * several share a cluster.
 */
public record Topics(String namespace) {

  // The log of record: kept for ever, by the time of writing, for Kafka's retention works on record
  // time.
  private static final Map<String, String> LOG =
      Map.of(
          "cleanup.policy", "delete",
          "retention.ms", "-1",
          "retention.bytes", "-1",
          "message.timestamp.type", "LogAppendTime");

  private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

  /**
   * Every domain event in the order of the event store: key the aggregate's number, value the
   * event's JSON.
   */
  public String domainEvents() {
    return named("domain-events");
  }

  /**
   * The public name of each artist: key the account's number, value {@link ArtistProfile}; a
   * tombstone when it is gone.
   */
  public String artistProfiles() {
    return named("artist-profiles");
  }

  /**
   * The name with this Playledger's namespace in front, for topics, groups and transactional ids
   * alike.
   */
  public String named(String name) {
    return namespace.isEmpty() ? name : namespace + "." + name;
  }

  /** Creates those topics that are not there yet. */
  public void create(Admin admin) throws ExecutionException, InterruptedException {
    for (var created : admin.createTopics(all()).values().values()) {
      try {
        created.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  private List<NewTopic> all() {
    return List.of(topic(domainEvents(), 1, LOG), topic(artistProfiles(), 1, COMPACTED));
  }

  private static NewTopic topic(String name, int partitions, Map<String, String> config) {
    return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(config);
  }
}
