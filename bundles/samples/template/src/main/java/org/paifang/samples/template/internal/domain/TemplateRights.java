package org.paifang.samples.template.internal.domain;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;

/** The stable names of the function: its item and its permissions. */
public final class TemplateRights {

    public static final FunctionId FUNCTION = new FunctionId("template");
    public static final ItemId NOTES = new ItemId("template.notes");

    /** Read the notes. */
    public static final PermissionId VIEW = new PermissionId("template.view");

    /** Add one. */
    public static final PermissionId EDIT = new PermissionId("template.edit");

    private TemplateRights() {}
}
