/** What holds of the assembled product, seen from inside it. */
@org.jspecify.annotations.NullMarked
package org.paifang.itests;
