/** What an event costs at the judge and at the count: {@code infra/bench/fold}. */
@NullMarked
package dev.playledger.ingest.bench;

import org.jspecify.annotations.NullMarked;
