package dev.playledger.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.Id;
import java.time.Instant;

/** A fact of the domain log: something that somebody did to one aggregate at some time. */
public interface DomainEvent {

  /** The aggregate it happened to. */
  @JsonIgnore
  Id subject();

  AccountId by();

  Instant at();
}
