package org.paifang.platform.api.session;

import java.util.regex.Pattern;

/** A remote address as it is counted and logged. */
public final class RemoteAddress {

    private static final Pattern PLAIN = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final int NETWORK_GROUPS = 4;

    private RemoteAddress() {}

    /**
     * The address itself, or the network of 64 bits of an IPv6 address: whoever has one of its addresses has them all.
     * Anything else, such as a forged header, is one and the same {@code unknown}.
     */
    public static String counted(String written) {
        var zone = written.indexOf('%');
        var plain = zone < 0 ? written : written.substring(0, zone);
        if (!PLAIN.matcher(plain).matches()) {
            return "unknown";
        }
        return plain.indexOf(':') < 0 || plain.indexOf('.') >= 0 ? plain : network(plain);
    }

    private static String network(String address) {
        var shortened = address.indexOf("::");
        var head = shortened < 0 ? address : address.substring(0, shortened);
        var groups = head.isEmpty() ? new String[0] : head.split(":", -1);
        var network = new StringBuilder();
        for (var i = 0; i < NETWORK_GROUPS; i++) {
            var group = i < groups.length ? groups[i].replaceFirst("^0+(?=.)", "") : "0";
            network.append(group).append(':');
        }
        return network.append(":/64").toString();
    }
}
