package dev.playledger.query.rejection;

import java.util.List;
import java.util.Map;

/** One page of what was refused, how much there is for each reason, and all verdicts beside. */
record RejectionsJson(
    List<RejectionJson> items,
    long total,
    int page,
    int limit,
    Map<String, Long> counts,
    VerdictsJson verdicts) {}
