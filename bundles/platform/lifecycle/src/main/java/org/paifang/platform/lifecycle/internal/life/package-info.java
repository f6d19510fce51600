/** What is here, what will be, and what was. Pure Java. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.lifecycle.internal.life;
