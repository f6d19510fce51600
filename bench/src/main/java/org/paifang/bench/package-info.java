@org.jspecify.annotations.NullMarked
package org.paifang.bench;
