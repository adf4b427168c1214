package dev.playledger.events.release;

/** A ℗ or © line: the year of first publication and who holds the right. */
public record CopyrightLine(int year, String owner) {}
