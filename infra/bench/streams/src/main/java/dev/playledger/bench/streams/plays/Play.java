package dev.playledger.bench.streams.plays;

/**
 * One play, before it is written in some form.
 *
 * @param high half of the UUID that names it
 * @param low the other half
 * @param second since 1970 in which it was played
 */
record Play(
    long high, long low, int track, String store, String territory, long second, int listenedMs) {}
