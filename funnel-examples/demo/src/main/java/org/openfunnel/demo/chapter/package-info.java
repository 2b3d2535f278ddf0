/** The chapters of the demo, each of which shows one thing that Funnel does. */
@NullMarked
package org.openfunnel.demo.chapter;

import org.jspecify.annotations.NullMarked;
