/** The screens. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.personal.internal.view;
