/** How the console's parts meet the container. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.console.internal;
