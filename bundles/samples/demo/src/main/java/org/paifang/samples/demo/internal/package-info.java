/** The wiring: when the demo makes what, and its console command. */
@org.jspecify.annotations.NullMarked
package org.paifang.samples.demo.internal;
