/** The stage of the integration tests: the service on real servers, with rows put there by hand. */
@NullMarked
package dev.playledger.query.stage;

import org.jspecify.annotations.NullMarked;
