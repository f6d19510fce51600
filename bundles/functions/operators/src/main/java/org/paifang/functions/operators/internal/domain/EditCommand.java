package org.paifang.functions.operators.internal.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.Detail;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Role;
import org.paifang.platform.api.staff.RoleId;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.api.staff.StaffBook;
import org.paifang.platform.api.text.Reason;

/**
 * A change of people or roles, to which others agree where the profile says so. The rules are asked of the staff of the
 * moment in which it is carried out, with the maker's rights of that moment.
 */
public class EditCommand implements ApprovableCommand {

    public static final String KIND = "operators.change";

    private static final int ATTEMPTS = 20;
    private static final int LONGEST_LINE = 1_000;
    private static final int SUBJECT_LENGTH = 64;

    private final StaffBook book;
    private final AuditLog audit;

    public EditCommand(StaffBook book, AuditLog audit) {
        this.book = book;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PermissionId maker() {
        return OperatorRights.CHANGE;
    }

    @Override
    public PermissionId checker() {
        return OperatorRights.APPROVE;
    }

    @Override
    public Optional<PermissionId> alone() {
        return Optional.empty();
    }

    @Override
    public boolean changesRights() {
        return true;
    }

    @Override
    public Optional<ItemId> result() {
        return Optional.of(OperatorRights.LIST_ITEM);
    }

    @Override
    public Trial tryOut(Caller maker, String content) {
        var edit = EditText.read(content);
        if (edit.isEmpty()) {
            return new Trial.Impossible(Reason.of("request.unreadable"));
        }
        var before = book.of(maker.merchant());
        var wrong = objection(maker, edit.get(), before);
        if (wrong.isPresent()) {
            return new Trial.Impossible(wrong.get());
        }
        var lines = lines(edit.get(), before);
        var subject = edit.get().subject();
        return new Trial.Possible(
                title(edit.get(), before),
                lines,
                Optional.empty(),
                subject.substring(0, Math.min(subject.length(), SUBJECT_LENGTH)),
                digest(lines + content));
    }

    /** Put into effect twice it is the same as once: what is so already is done. */
    @Override
    public Effect execute(Caller maker, String content, String idempotencyKey) {
        var read = EditText.read(content);
        if (read.isEmpty()) {
            return new Effect.NotDone(Reason.of("request.unreadable"));
        }
        var edit = read.get();
        var reference = edit instanceof Edit.PutOperator put ? put.id().operatorNo() : edit.subject();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = book.of(maker.merchant());
            var wrong = objection(maker, edit, before);
            if (wrong.isPresent()) {
                return new Effect.NotDone(wrong.get());
            }
            var after = edit.applied(before);
            if (after.equals(before)) {
                return new Effect.Done(reference);
            }
            var what = edit instanceof Edit.PutOperator ? "member" : "role";
            if (book.change(after, Optional.of(maker.operator()), what) instanceof StaffBook.Outcome.Changed) {
                audit.record(entry(maker, edit, before));
                return new Effect.Done(reference);
            }
        }
        return new Effect.Later(Reason.of("request.busy"));
    }

    private static Optional<Reason> objection(Caller maker, Edit edit, Staff before) {
        return EditForm.objection(maker.merchant(), edit)
                .or(() -> unknown(maker.merchant(), edit, before))
                .or(() -> StaffRules.objection(maker.operator(), before, edit.applied(before)));
    }

    /** What it names may have gone since somebody wrote it down. */
    private static Optional<Reason> unknown(MerchantNo merchant, Edit edit, Staff before) {
        if (!(edit instanceof Edit.PutOperator put)) {
            return Optional.empty();
        }
        if (!put.id().merchant().equals(merchant)) {
            return Optional.of(Reason.of("request.unreadable"));
        }
        return before.roles().keySet().containsAll(put.roles())
                ? Optional.empty()
                : Optional.of(Reason.of("rule.role-gone"));
    }

    // ---- what a checker, and later an auditor, reads ----

    private static Reason title(Edit edit, Staff before) {
        if (edit instanceof Edit.PutOperator put) {
            var isNew = before.member(put.id()).isEmpty();
            return Reason.of(
                    isNew ? "request.new" : "request.operator", put.id().operatorNo(), put.name());
        }
        if (edit instanceof Edit.PutRole put) {
            var isNew = !before.roles().containsKey(put.role().id());
            return Reason.of(
                    isNew ? "request.role-new" : "request.role", put.role().name());
        }
        return Reason.of("request.role-gone", edit.subject());
    }

    private static List<Line> lines(Edit edit, Staff before) {
        var lines = new ArrayList<Line>();
        for (var detail : details(edit, before)) {
            var was = detail.before();
            var is = shortened(detail.after().orElse("–"));
            var label = "line." + detail.key();
            lines.add(was.isPresent() ? Line.change(label, shortened(was.get()), is) : Line.fact(label, is));
        }
        return lines;
    }

    private static NewEntry entry(Caller maker, Edit edit, Staff before) {
        var action = edit instanceof Edit.PutOperator ? "operators.change" : "operators.role";
        return NewEntry.by(maker, action, edit.subject()).and(details(edit, before));
    }

    private static List<Detail> details(Edit edit, Staff before) {
        var details = new ArrayList<Detail>();
        if (edit instanceof Edit.PutOperator put) {
            var was = before.member(put.id());
            add(details, "name", was.map(member -> member.name()), put.name());
            add(
                    details,
                    "person",
                    was.map(member -> member.person().orElse("–")),
                    put.person().orElse("–"));
            add(details, "roles", was.map(member -> names(member.roles(), before)), names(put.roles(), before));
            add(details, "single", was.map(member -> written(member.single())), written(put.single()));
        } else if (edit instanceof Edit.PutRole put) {
            var was = Optional.ofNullable(before.roles().get(put.role().id()));
            add(details, "name", was.map(Role::name), put.role().name());
            add(
                    details,
                    "rights",
                    was.map(role -> written(role.grants())),
                    written(put.role().grants()));
            affected(details, edit, before);
        } else {
            affected(details, edit, before);
        }
        return details;
    }

    /** Who has the role, and so is changed by it. */
    private static void affected(List<Detail> details, Edit edit, Staff before) {
        var after = edit.applied(before);
        var whom = before.members().values().stream()
                .filter(member ->
                        !after.member(member.id()).map(after::effective).equals(Optional.of(before.effective(member))))
                .map(member -> member.id().operatorNo())
                .sorted()
                .collect(Collectors.joining(", "));
        details.add(Detail.fact("affected", whom.isEmpty() ? "–" : whom));
    }

    private static void add(List<Detail> details, String key, Optional<String> was, String is) {
        if (was.isEmpty()) {
            details.add(Detail.fact(key, is));
        } else if (!was.get().equals(is)) {
            details.add(Detail.change(key, was.get(), is));
        }
    }

    private static String names(Set<RoleId> roles, Staff staff) {
        var names = roles.stream()
                .map(id -> staff.roles().get(id))
                .filter(Objects::nonNull)
                .map(Role::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }

    private static String written(Grants grants) {
        var text = new TreeSet<>(grants.permissions())
                .stream()
                        .map(permission -> {
                            var limit = grants.limits().get(permission);
                            return limit == null ? permission.value() : permission + " ≤ " + limit;
                        })
                        .collect(Collectors.joining(", "));
        return text.isEmpty() ? "–" : text;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + " …";
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
