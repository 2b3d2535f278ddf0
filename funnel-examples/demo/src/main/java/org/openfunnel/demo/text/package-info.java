/** What the demo prints: texts in two languages, tables and bars. */
@NullMarked
package org.openfunnel.demo.text;

import org.jspecify.annotations.NullMarked;
