/** Functions as nobody should write them. */
@org.jspecify.annotations.NullMarked
package org.paifang.itests.bad;
