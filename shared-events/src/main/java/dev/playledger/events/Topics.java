package dev.playledger.events;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * The topics of one Playledger and their partitions. A namespace in front of every name lets
 * several share a cluster; the totals of streams carry the generation of their count behind it, so
 * that they can be counted anew beside the old ones.
 */
public record Topics(String namespace, int generation) {

  /** Partitions of every topic that carries streams. */
  public static final int STREAM_PARTITIONS = 6;

  /**
   * When a segment of {@link #artistProfiles()} has had its time: the next write closes it, and
   * only closed ones are compacted.
   */
  public static final Duration NAMES_SEGMENT = Duration.ofSeconds(10);

  /** How long a revocation is kept; every token must have expired by then. */
  public static final int REVOCATION_DAYS = 35;

  private static final int FIRST_GENERATION = 1;

  // The log of record: kept for ever, by the time of writing, for Kafka's retention works on record
  // time.
  private static final Map<String, String> LOG =
      Map.of(
          "cleanup.policy", "delete",
          "retention.ms", "-1",
          "retention.bytes", "-1",
          "message.timestamp.type", "LogAppendTime");

  // By the time of writing, too, for Kafka refuses what a clock stamps that is an hour ahead.
  private static final Map<String, String> COMPACTED =
      Map.of("cleanup.policy", "compact", "message.timestamp.type", "LogAppendTime");

  // A name that is no more leaves the log within two minutes (infra/decisions/0012); that it is
  // gone is told for longer than a read model may be away.
  private static final Map<String, String> NAMES =
      Map.of(
          "cleanup.policy", "compact",
          "message.timestamp.type", "LogAppendTime",
          "segment.ms", millis(NAMES_SEGMENT),
          "min.cleanable.dirty.ratio", "0.01",
          "min.compaction.lag.ms", "0",
          "max.compaction.lag.ms", millis(Duration.ofMinutes(1)),
          "delete.retention.ms", millis(Duration.ofDays(35)));

  private static final Map<String, String> REVOCATIONS =
      Map.of(
          "cleanup.policy", "compact,delete",
          "retention.ms", millis(Duration.ofDays(REVOCATION_DAYS)),
          "message.timestamp.type", "LogAppendTime");

  public Topics {
    if (generation < FIRST_GENERATION) {
      throw new IllegalArgumentException("generations are counted from " + FIRST_GENERATION);
    }
  }

  /** With the totals of the first count. */
  public Topics(String namespace) {
    this(namespace, FIRST_GENERATION);
  }

  /**
   * Every domain event in the order of the event store: key the aggregate's number, value the
   * event's JSON.
   */
  public String domainEvents() {
    return named("domain-events");
  }

  /**
   * The public name of each artist: key the account's number, value {@link ArtistProfile}; a
   * tombstone when it is gone. From time to time one under number 0, which no account has.
   */
  public String artistProfiles() {
    return named("artist-profiles");
  }

  /**
   * Tokens that no longer hold: key and value a {@link dev.playledger.events.account.Revocation}.
   */
  public String revocations() {
    return named("revocations");
  }

  /**
   * What external analytics push: key the sender's, or none, then each event finds its own way;
   * value one or many JSON events, one a line.
   */
  public String streamEvents() {
    return named("stream-events");
  }

  /**
   * Each line that was refused: value its original bytes (of one longer than 64 KiB the beginning),
   * headers {@link dev.playledger.events.streams.Rejection}.
   */
  public String rejectedStreamEvents() {
    return named("stream-events-rejected");
  }

  /**
   * What counts: value {@link dev.playledger.events.streams.AcceptedStreams} without a key, in the
   * partition that its tracks' numbers as keys would go to.
   */
  public String acceptedStreams() {
    return named("accepted-streams");
  }

  /** Events whose track is not known yet; key the track as they name it, for the judge alone. */
  public String waitingStreams() {
    return named("waiting-streams");
  }

  /** Every track that is known: key {@code t42} or {@code iAA6Q72000047}, value the number. */
  public String knownTracks() {
    return named("known-tracks");
  }

  /** Events that have waited until their track was known, for the judge alone. */
  public String returnedStreams() {
    return named("streams-returned");
  }

  /**
   * How many events met which verdict: key the task that tells, value {@link
   * dev.playledger.events.streams.Verdicts} so far; all keys add up to the whole.
   */
  public String streamVerdicts() {
    return named("stream-verdicts");
  }

  /**
   * Chunks of totals: key a number that counts up within the partition, value many {@link
   * dev.playledger.events.streams.TrackTotal}s. A later chunk holds for what is also in an earlier
   * one; a tombstone ends one whose totals have all come again since.
   */
  public String trackTotals() {
    return counted("track-totals");
  }

  /**
   * The sums of the tracks on releases now: chunks as above of {@link
   * dev.playledger.events.streams.ReleaseTotal}s.
   */
  public String releaseTotals() {
    return counted("release-totals");
  }

  /**
   * What was added to days of tracks, without a key: {@link
   * dev.playledger.events.streams.DailyStreams}. No totals, for those of all days ever would fill
   * the memory of a count.
   */
  public String dailyStreams() {
    return counted("daily-streams");
  }

  /**
   * The royalties accrued so far by track and month: chunks as above of {@link
   * dev.playledger.events.streams.Accrual}.
   */
  public String royaltyAccruals() {
    return counted("royalty-accruals");
  }

  /** The name with the namespace in front and, but for the first, the generation behind it. */
  public String counted(String name) {
    return named(generation == FIRST_GENERATION ? name : name + "-g" + generation);
  }

  /**
   * The name with this Playledger's namespace in front, for topics, groups and transactional ids
   * alike.
   */
  public String named(String name) {
    return namespace.isEmpty() ? name : namespace + "." + name;
  }

  /** Where Kafka puts a key among the partitions of streams. */
  public static int partition(byte[] key) {
    return Utils.toPositive(Utils.murmur2(key)) % STREAM_PARTITIONS;
  }

  /** Creates those topics of the domain log that are not there yet. */
  public void create(Admin admin) throws ExecutionException, InterruptedException {
    create(
        admin,
        List.of(
            topic(domainEvents(), 1, LOG),
            topic(artistProfiles(), 1, NAMES),
            topic(revocations(), 1, REVOCATIONS)));
  }

  /** Creates those topics of streams and their totals that are not there yet. */
  public void createStreams(Admin admin) throws ExecutionException, InterruptedException {
    Stream<NewTopic> logs =
        Stream.of(
                streamEvents(),
                rejectedStreamEvents(),
                acceptedStreams(),
                waitingStreams(),
                returnedStreams(),
                dailyStreams())
            .map(it -> topic(it, STREAM_PARTITIONS, LOG));
    Stream<NewTopic> states =
        Stream.of(
                knownTracks(), streamVerdicts(), trackTotals(), releaseTotals(), royaltyAccruals())
            .map(it -> topic(it, STREAM_PARTITIONS, COMPACTED));
    create(admin, Stream.concat(logs, states).toList());
  }

  /** Has the names forgotten in time also where their topic was made with other settings. */
  public void amendNames(Admin admin) throws ExecutionException, InterruptedException {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, artistProfiles());
    try {
      Config present =
          requireNonNull(admin.describeConfigs(List.of(topic)).values().get(topic)).get();
      if (!NAMES.entrySet().stream().allMatch(it -> isSet(present, it.getKey(), it.getValue()))) {
        var changes =
            NAMES.entrySet().stream()
                .map(it -> new ConfigEntry(it.getKey(), it.getValue()))
                .map(it -> new AlterConfigOp(it, AlterConfigOp.OpType.SET))
                .toList();
        admin.incrementalAlterConfigs(Map.of(topic, changes)).all().get();
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
        throw e;
      }
    }
  }

  private static boolean isSet(Config config, String name, String value) {
    @Nullable ConfigEntry present = config.get(name);
    return present != null && value.equals(present.value());
  }

  private static void create(Admin admin, List<NewTopic> topics)
      throws ExecutionException, InterruptedException {
    for (var created : admin.createTopics(topics).values().values()) {
      try {
        created.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  private static NewTopic topic(String name, int partitions, Map<String, String> config) {
    return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(config);
  }
}
