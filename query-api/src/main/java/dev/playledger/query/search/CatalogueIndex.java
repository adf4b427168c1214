package dev.playledger.query.search;

/** The name of the search index that the projections fill. */
public record CatalogueIndex(String name) {}
