package org.openfunnel.demo.chapter;

import org.openfunnel.demo.text.Page;

/** One thing that the demo shows. */
public interface Chapter {
    /** Computes what the chapter shows and prints it. */
    void tell(Page page);
}
