/** A library that a function of the tests brings along. */
package org.paifang.itests.bad.needed;
