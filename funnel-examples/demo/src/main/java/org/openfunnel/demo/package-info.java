/** The demo: one command that shows what Funnel decides. */
@NullMarked
package org.openfunnel.demo;

import org.jspecify.annotations.NullMarked;
