/** The wiring: each component is a few lines over the domain. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.core.internal;
