package org.paifang.functions.query.internal.domain;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.Setting;

/** The stable names of the function: its item, its permissions, its settings. */
public final class QueryRights {

    public static final FunctionId FUNCTION = new FunctionId("query");
    public static final ItemId TRANSACTIONS = new ItemId("query.transactions");

    public static final ItemId ACCOUNTS = new ItemId("query.account");

    /** See transactions and their orders. */
    public static final PermissionId VIEW = new PermissionId("query.view");

    /** Take them away as a file. */
    public static final PermissionId EXPORT = new PermissionId("query.export");

    /** See balances, postings and settlements. */
    public static final PermissionId ACCOUNT = new PermissionId("query.account");

    /** How many days the list shows before somebody asks for others. */
    public static final Setting DEFAULT_DAYS = new Setting("query.default-days", 7, 1, 366);

    /** The most rows of one file; a spreadsheet takes 1,048,576 with the heading. */
    public static final Setting EXPORT_ROWS = new Setting("query.export-rows", 1_000_000, 1_000, 1_048_575);

    private QueryRights() {}
}
