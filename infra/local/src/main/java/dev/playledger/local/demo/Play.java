package dev.playledger.local.demo;

/** What an accepted event adds to the books: streams of a track on a day, in a store and place. */
record Play(String isrc, String day, String store, String territory, long count) {}
