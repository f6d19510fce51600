/** The screens. */
@org.jspecify.annotations.NullMarked
package org.paifang.samples.template.internal.view;
