/** What the demo consists of: merchants, operators, passwords and orders. */
@org.jspecify.annotations.NullMarked
package org.paifang.samples.demo.internal.domain;
