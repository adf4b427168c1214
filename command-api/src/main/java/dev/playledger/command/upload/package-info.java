/**
 * Takes files of artists by way of the object store, and looks at them before anything names them.
 */
@NullMarked
package dev.playledger.command.upload;

import org.jspecify.annotations.NullMarked;
