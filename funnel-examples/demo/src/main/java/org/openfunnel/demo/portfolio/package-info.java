/** A whole list of leads, worked as a night's batch would: import, check, duplicates, score, grade, assignment, what is due. */
@NullMarked
package org.openfunnel.demo.portfolio;

import org.jspecify.annotations.NullMarked;
