package org.paifang.platform.api.staff;

/**
 * Rights under a name that the merchant gave them; whoever has the role holds them.
 *
 * @param name 1 to 60 characters, unique within the merchant
 */
public record Role(RoleId id, String name, Grants grants) {}
