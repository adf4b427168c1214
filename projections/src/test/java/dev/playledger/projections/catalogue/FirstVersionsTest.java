package dev.playledger.projections.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.EventJson;
import dev.playledger.events.ids.Territories;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.RejectionReason;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseType;
import dev.playledger.events.release.Showing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A log from before there was moderation is folded as ever, and to what it meant then. */
class FirstVersionsTest {

  private static final Path CONTRACTS = Path.of("../shared-events/src/test/resources/contracts");

  @Test
  void an_old_release_is_an_album_of_its_owner_for_all_the_world() throws IOException {
    Release release = given("release.created.v1", "release.changed.v1").release(42);

    assertThat(release.details().type()).isEqualTo(ReleaseType.ALBUM);
    assertThat(release.details().territories()).isEqualTo(Territories.WORLDWIDE);
    assertThat(release.details().genres()).isEmpty();
    assertThat(release.showing()).isEqualTo(Showing.SHOWN);
    assertThat(release.people().all())
        .containsExactly(new Contributor(release.owner(), ContributorRole.OWNER));
  }

  @Test
  void an_old_rejection_gives_its_reason_in_words() throws IOException {
    Standing standing =
        given("release.created.v1", "release.submitted.v1", "release.rejected.v1")
            .release(42)
            .standing();

    assertThat(standing.reasons()).containsExactly(RejectionReason.OTHER);
    assertThat(standing.reason()).isEqualTo("The cover is blurred");
  }

  @Test
  void an_old_track_is_published_and_nothing_keeps_it_from_listeners() throws IOException {
    Track track = given("release.created.v1", "track.added.v1", "track.changed.v1").track(77);

    assertThat(track.details().published()).isTrue();
    assertThat(track.details().credits()).isEmpty();
    assertThat(track.showing()).isEqualTo(Showing.SHOWN);
    assertThat(track.people()).isEqualTo(People.NOBODY);
  }

  private static Story given(String... wireNames) throws IOException {
    Story story = Story.given();
    for (String it : wireNames) {
      byte[] approved = Files.readAllBytes(CONTRACTS.resolve(it + ".json"));
      DomainEvent event = EventJson.read(it, approved);
      assertThat(event).isInstanceOf(ReleaseEvent.class);
      story.when((ReleaseEvent) event);
    }
    return story;
  }
}
