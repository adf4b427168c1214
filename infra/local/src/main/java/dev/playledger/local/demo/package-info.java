/**
 * The main job before one's eyes: artists, releases, a million stream events, and whether the
 * answers agree with books of our own. Knows Playledger by its public doors only.
 */
@NullMarked
package dev.playledger.local.demo;

import org.jspecify.annotations.NullMarked;
