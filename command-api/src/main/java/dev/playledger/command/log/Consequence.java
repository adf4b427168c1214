package dev.playledger.command.log;

import dev.playledger.events.DomainEvent;

/**
 * Something of the command side that follows from an event in its very transaction, or refuses it.
 */
public interface Consequence {

  void on(DomainEvent event);
}
