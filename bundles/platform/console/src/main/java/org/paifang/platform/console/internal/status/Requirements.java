package org.paifang.platform.console.internal.status;

import java.util.regex.Pattern;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Requirement;

/** Requirements of bundles as people say them. */
final class Requirements {

    private static final Pattern AT_LEAST = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");

    private Requirements() {}

    /** {@code it needs the package com.example 1.2 (below 2), which nothing offers}. */
    static String sentence(Requirement requirement) {
        var filter = requirement.getDirectives().getOrDefault("filter", "");
        return "it needs " + subject(requirement.getNamespace(), filter) + versions(filter) + ", which nothing offers";
    }

    private static String subject(String namespace, String filter) {
        return switch (namespace) {
            case PackageNamespace.PACKAGE_NAMESPACE -> "the package " + value(namespace, filter);
            case BundleNamespace.BUNDLE_NAMESPACE, HostNamespace.HOST_NAMESPACE ->
                "the bundle " + value(namespace, filter);
            default -> "the capability " + namespace + " " + filter;
        };
    }

    private static String value(String attribute, String filter) {
        var matcher = Pattern.compile("\\(" + Pattern.quote(attribute) + "=([^)]+)\\)")
                .matcher(filter);
        return matcher.find() ? matcher.group(1) : filter;
    }

    private static String versions(String filter) {
        var below = BELOW.matcher(filter);
        var above = AT_LEAST.matcher(below.replaceAll(""));
        var text = above.find() ? " " + above.group(1) : "";
        return below.reset().find() ? text + " (below " + below.group(1) + ")" : text;
    }
}
