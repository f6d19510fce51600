/** Every door of every function that is shipped, held against a simple model of who may do what. */
@org.jspecify.annotations.NullMarked
package org.paifang.doors;
