/** Positioned reading and canonical writing of JSON (the only package that sees Jackson; streaming, no object mapper). */
@NullMarked
package org.openfunnel.rules.internal.json;

import org.jspecify.annotations.NullMarked;
