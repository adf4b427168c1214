package dev.playledger.local.demo;

import java.util.List;

/** An artist of the demo and what they are going to publish. */
record PlannedArtist(String email, String name, List<PlannedRelease> releases) {}
