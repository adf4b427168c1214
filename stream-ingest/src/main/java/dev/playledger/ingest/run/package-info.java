/** Keeps the Kafka Streams applications running. */
@NullMarked
package dev.playledger.ingest.run;

import org.jspecify.annotations.NullMarked;
