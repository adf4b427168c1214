/** What the judge of stream events has refused, for admins. */
@NullMarked
package dev.playledger.query.rejection;

import org.jspecify.annotations.NullMarked;
