package dev.playledger.events.streams;

/** The record of {@code stream-events} that something came from. */
public record Origin(int partition, long offset) {}
