package dev.playledger.query.catalogue;

import static dev.playledger.query.catalogue.ReleaseStatus.APPROVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.door.Caller;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees which release. */
class SightTest {

  private static final long OWNER = 7;

  @Test
  void an_approved_release_is_everybodys() {
    assertThat(Sight.of(Caller.ANONYMOUS).sees(OWNER, APPROVED)).isTrue();
    assertThat(of(8, Role.ARTIST).sees(OWNER, APPROVED)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
  void any_other_is_its_owners_and_the_admins(ReleaseStatus status) {
    assertThat(of(OWNER, Role.ARTIST).sees(OWNER, status)).isTrue();
    assertThat(of(8, Role.ADMIN).sees(OWNER, status)).isTrue();
    assertThat(of(8, Role.ARTIST).sees(OWNER, status)).isFalse();
    assertThat(of(8, Role.AUDITOR).sees(OWNER, status)).isFalse();
    assertThat(Sight.of(Caller.ANONYMOUS).sees(OWNER, status)).isFalse();
  }

  private static Sight of(long account, Role role) {
    return Sight.of(new Caller(new AccountId(account), Set.of(role)));
  }
}
