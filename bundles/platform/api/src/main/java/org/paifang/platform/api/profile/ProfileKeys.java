package org.paifang.platform.api.profile;

import java.util.Locale;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.text.Languages;

/** The entries that a layer can have, and how they are written; in a file as in a published document. */
public final class ProfileKeys {

    public static final String ON = "on";
    public static final String OFF = "off";

    /** Off, and the merchant may apply for it. */
    public static final String OFFERED = "offered";

    /** The greatest place that a layer may give; the least is 0. */
    public static final int MAXIMUM_ORDER = 100_000;

    /** How many characters a name may have. */
    public static final int LONGEST_NAME = 40;

    private ProfileKeys() {}

    /** {@value #ON}, {@value #OFF} or {@value #OFFERED}. */
    public static String function(FunctionId function) {
        return "function." + function;
    }

    /** {@value #ON} or {@value #OFF}. */
    public static String item(ItemId item) {
        return "item." + item;
    }

    /** The id of the group that it stands in. */
    public static String group(ItemId item) {
        return item(item) + ".group";
    }

    /** Its place, 0 to {@value #MAXIMUM_ORDER}. */
    public static String order(ItemId item) {
        return item(item) + ".order";
    }

    /** What it is called in a language: 1 to {@value #LONGEST_NAME} characters of plain text. */
    public static String name(ItemId item, Locale language) {
        return item(item) + name(language);
    }

    /** What a group is called in a language; likewise. */
    public static String groupName(String group, Locale language) {
        return "group." + group + name(language);
    }

    /** The place of a group, 0 to {@value #MAXIMUM_ORDER}; without one it stands where its first item would. */
    public static String groupOrder(String group) {
        return "group." + group + ".order";
    }

    /** A whole number within the setting's bounds. */
    public static String setting(String key) {
        return "setting." + key;
    }

    /** {@link org.paifang.platform.api.approval.Bands} for a kind of command. */
    public static String approval(String kind) {
        return "approval." + kind;
    }

    private static String name(Locale language) {
        return ".name." + Languages.closest(language).toLanguageTag();
    }
}
