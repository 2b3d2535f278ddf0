/** A policy document turned into a core policy, and back. */
@NullMarked
package org.openfunnel.rules.internal.document;

import org.jspecify.annotations.NullMarked;
