/** Tests of what is asked about files. */
@NullMarked
package dev.playledger.query.upload;

import org.jspecify.annotations.NullMarked;
