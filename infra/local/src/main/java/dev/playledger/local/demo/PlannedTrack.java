package dev.playledger.local.demo;

/** A track that an artist of the demo is going to add to a release. */
record PlannedTrack(String title, String isrc, int seconds) {}
