/** The wiring of the door for the merchants' own systems. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.rest.internal;
