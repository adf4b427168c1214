package dev.playledger.ingest.health;

import org.jspecify.annotations.Nullable;

/** How Kafka is, or an application: its state and how many records wait to be read. */
record Part(String status, @Nullable String state, @Nullable Long lag) {}
