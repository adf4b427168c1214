/**
 * What the services have in common about files: where the object store is, and how addresses in it
 * are signed.
 */
@NullMarked
package dev.playledger.files;

import org.jspecify.annotations.NullMarked;
