package dev.playledger.local.demo;

/**
 * One event as it is sent.
 *
 * @param key of its frame; the same for an event that is sent twice
 * @param play what it is worth if its fate is to be accepted
 */
record Line(Fate fate, Lane lane, String key, String json, Play play) {}
