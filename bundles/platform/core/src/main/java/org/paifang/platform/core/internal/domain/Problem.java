package org.paifang.platform.core.internal.domain;

/** How a wrong value of a configuration is named to the administrator. */
final class Problem {

    private static final int SHOWN = 60;

    private Problem() {}

    static String sentence(String pid, String key, String wanted, String was) {
        return pid + ": " + key + " is ignored; wanted " + wanted + ", was \"" + shortened(was) + "\"";
    }

    static String strict(String pid, String key, String instead, String wanted, String was) {
        return pid + ": " + key + " is taken as " + instead + "; wanted " + wanted + ", was \"" + shortened(was) + "\"";
    }

    private static String shortened(String value) {
        var plain = value.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
