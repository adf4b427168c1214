package dev.playledger.events;

import static dev.playledger.events.EventJson.MAPPER;
import static dev.playledger.events.EventJson.wireName;

import dev.playledger.events.ids.Territories;
import dev.playledger.events.release.RejectionReason;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseType;
import dev.playledger.events.release.Showing;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event is read that was written before its type got another version: what it could not say
 * then is as it was taken to be.
 *
 * @param upcast makes the JSON of the old version that of the present one
 */
record OlderVersion(Class<? extends DomainEvent> type, Consumer<ObjectNode> upcast) {

  static final Map<String, OlderVersion> ALL =
      Map.of(
          "release.created.v1", new OlderVersion(ReleaseCreated.class, OlderVersion::release),
          "release.changed.v1", new OlderVersion(ReleaseChanged.class, OlderVersion::release),
          "release.rejected.v1", new OlderVersion(ReleaseRejected.class, OlderVersion::rejection),
          "track.added.v1", new OlderVersion(TrackAdded.class, OlderVersion::track),
          "track.changed.v1", new OlderVersion(TrackChanged.class, OlderVersion::track),
          "track.moved-in.v1", new OlderVersion(TrackMovedIn.class, OlderVersion::movedIn));

  DomainEvent read(ObjectNode event) {
    event.put("type", wireName(type));
    upcast.accept(event);
    return MAPPER.treeToValue(event, type);
  }

  private static void release(ObjectNode event) {
    ObjectNode details = details(event);
    details.put("type", ReleaseType.ALBUM.name());
    details.putArray("genres");
    details.set("territories", MAPPER.valueToTree(Territories.WORLDWIDE));
    details.put("explicit", false);
  }

  private static void rejection(ObjectNode event) {
    @Nullable JsonNode reason = event.remove("reason");
    var reasons = event.putArray("reasons");
    if (reason != null) {
      reasons.add(RejectionReason.OTHER.name());
      event.set("text", reason);
    }
  }

  private static void track(ObjectNode event) {
    ObjectNode details = details(event);
    details.put("explicit", false);
    details.putArray("genres");
    details.put("published", true);
    details.putArray("credits");
  }

  private static void movedIn(ObjectNode event) {
    track(event);
    event.set("showing", MAPPER.valueToTree(Showing.SHOWN));
    event.putArray("contributors");
  }

  private static ObjectNode details(ObjectNode event) {
    return (ObjectNode) event.required("details");
  }
}
