/** The only front end: what Flow serves, and what functions bring into it. */
@NullMarked
package org.paifang.platform.shell.internal;

import org.jspecify.annotations.NullMarked;
