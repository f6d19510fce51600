/** The designer of menus, and why somebody sees what. */
@org.jspecify.annotations.NullMarked
package org.paifang.bank.profiles.internal.view;
