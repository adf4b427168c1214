package dev.playledger.query.search;

import java.util.List;

/** The ids of one page of what was found, best first, and how many were found in all. */
record Found(List<Long> ids, long total) {}
