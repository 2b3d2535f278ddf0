/** What must happen again and again, and when next. */
@NullMarked
package org.openfunnel.followup;

import org.jspecify.annotations.NullMarked;
