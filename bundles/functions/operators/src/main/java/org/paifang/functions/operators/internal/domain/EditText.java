package org.paifang.functions.operators.internal.domain;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Role;
import org.paifang.platform.api.staff.RoleId;

/** An edit as it is kept while it waits: a line for each part, read again perhaps by a newer version. */
public final class EditText {

    private static final String OPERATOR = "operator";
    private static final String ROLE = "role";
    private static final String NO_ROLE = "no-role";
    private static final String NAME = "name";
    private static final String PERSON = "person";
    private static final String HAS = "has";
    private static final String GRANT = "grant";

    private EditText() {}

    public static String write(Edit edit) {
        var lines = new ArrayList<String>();
        if (edit instanceof Edit.PutOperator put) {
            lines.add(line(OPERATOR, put.id().toString()));
            lines.add(line(NAME, put.name()));
            put.person().ifPresent(person -> lines.add(line(PERSON, person)));
            new TreeSet<>(put.roles()).forEach(role -> lines.add(line(HAS, role.value())));
            grants(lines, put.single());
        } else if (edit instanceof Edit.PutRole put) {
            lines.add(line(ROLE, put.role().id().value()));
            lines.add(line(NAME, put.role().name()));
            grants(lines, put.role().grants());
        } else if (edit instanceof Edit.RemoveRole remove) {
            lines.add(line(NO_ROLE, remove.role().value()));
            lines.add(line(NAME, remove.name()));
        }
        return String.join("\n", lines);
    }

    /** Empty if it cannot be read. */
    public static Optional<Edit> read(String text) {
        try {
            var all = new HashMap<String, List<String>>();
            text.lines().forEach(line -> {
                var at = line.indexOf(' ');
                all.computeIfAbsent(line.substring(0, at), key -> new ArrayList<>())
                        .add(URLDecoder.decode(line.substring(at + 1), StandardCharsets.UTF_8));
            });
            return Optional.of(edit(all));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Edit edit(Map<String, List<String>> all) {
        if (all.containsKey(OPERATOR)) {
            var roles = new HashSet<RoleId>();
            all.getOrDefault(HAS, List.of()).forEach(id -> roles.add(new RoleId(id)));
            return new Edit.PutOperator(
                    OperatorId.parse(one(all, OPERATOR)).orElseThrow(),
                    one(all, NAME),
                    all.getOrDefault(PERSON, List.of()).stream().findFirst(),
                    roles,
                    grants(all));
        }
        if (all.containsKey(ROLE)) {
            return new Edit.PutRole(new Role(new RoleId(one(all, ROLE)), one(all, NAME), grants(all)));
        }
        return new Edit.RemoveRole(new RoleId(one(all, NO_ROLE)), one(all, NAME));
    }

    private static String one(Map<String, List<String>> all, String key) {
        return all.getOrDefault(key, List.of()).stream().findFirst().orElseThrow();
    }

    private static String line(String key, String value) {
        return key + ' ' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void grants(List<String> lines, Grants grants) {
        for (var permission : new TreeSet<>(grants.permissions())) {
            var limit = grants.limits().get(permission);
            var upTo = limit == null
                    ? ""
                    : " " + limit.minorUnits() + " " + limit.currency().getCurrencyCode();
            lines.add(line(GRANT, permission + upTo));
        }
    }

    private static Grants grants(Map<String, List<String>> all) {
        var grants = Grants.NONE;
        for (var written : all.getOrDefault(GRANT, List.of())) {
            var parts = written.split(" ", -1);
            grants = grants.with(
                    new PermissionId(parts[0]),
                    parts.length == 3 ? Money.of(Long.parseLong(parts[1]), parts[2]) : null);
        }
        return grants;
    }
}
