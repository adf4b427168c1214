package dev.playledger.ingest.door;

import org.apache.kafka.common.utils.Bytes;

/** The text of one event in a batch, as it came but on one line, and its number from 1. */
record Text(int number, Bytes bytes) {}
