/** The screens. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.api.keys.internal.view;
