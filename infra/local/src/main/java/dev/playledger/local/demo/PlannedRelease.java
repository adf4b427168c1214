package dev.playledger.local.demo;

import java.time.LocalDate;
import java.util.List;

/** A release that an artist of the demo is going to submit. */
record PlannedRelease(String title, String upc, LocalDate date, List<PlannedTrack> tracks) {}
