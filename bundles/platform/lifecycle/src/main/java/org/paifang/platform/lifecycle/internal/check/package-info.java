/** What a package is, and whether it may come in. Runs nothing of it. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.lifecycle.internal.check;
