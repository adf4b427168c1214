/** Numbers by numbers in the heap, as fast as memory goes, and kept in Kafka all the same. */
@NullMarked
package dev.playledger.ingest.book;

import org.jspecify.annotations.NullMarked;
