/** The one public address: passes each request on to the part that the table of routes names. */
@NullMarked
package dev.playledger.local.gateway;

import org.jspecify.annotations.NullMarked;
