package dev.playledger.query.paging;

import java.util.List;

/** One page of a list, with how much there is in all; pages count from 0. */
public record Paged<T>(List<T> items, long total, int page, int limit) {}
