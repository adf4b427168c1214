/** The description of all doors, made of the controllers and held against what is checked in. */
@NullMarked
package dev.playledger.openapi;

import org.jspecify.annotations.NullMarked;
