package dev.playledger.events;

/** What the world may know of an artist; the value of the topic {@code artist-profiles}. */
public record ArtistProfile(String name) {}
