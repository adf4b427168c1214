/** What the topologies share: how they read the logs and tell what they did. */
@NullMarked
package dev.playledger.ingest.log;

import org.jspecify.annotations.NullMarked;
