package org.paifang.platform.approvals.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Approvals.Prospect;
import org.paifang.platform.api.approval.Approvals.Submission;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Step.What;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;

/** What somebody asks for: done at once, or put before others. */
final class Submitting {

    private static final int LONGEST_KEY = 100;

    private final AccessPolicy access;
    private final Identity identity;
    private final Profiles profiles;
    private final ApprovalStore store;
    private final Persons persons;
    private final Need need;
    private final Notes notes;
    private final Obstacles obstacles;
    private final LongSupplier ids;

    Submitting(
            AccessPolicy access,
            Identity identity,
            Profiles profiles,
            ApprovalStore store,
            Persons persons,
            Need need,
            Notes notes,
            Obstacles obstacles,
            LongSupplier ids) {
        this.access = access;
        this.identity = identity;
        this.profiles = profiles;
        this.store = store;
        this.persons = persons;
        this.need = need;
        this.notes = notes;
        this.obstacles = obstacles;
        this.ids = ids;
    }

    Submission submit(ApprovableCommand command, Caller maker, String content, String key, String comment) {
        var kind = command.kind();
        access.require(maker, command.maker());
        requireLength("key", key, LONGEST_KEY);
        requireLength("content", content, Approvals.LONGEST_CONTENT);
        var earlier = store.find(maker.merchant(), kind, key);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), content);
        }
        var unknown = obstacles.unknown(command, maker);
        if (unknown.isPresent()) {
            return new Submission.Refused(unknown.get());
        }
        if (need.isNever(maker, command)) {
            return atOnce(command, maker, content, key);
        }
        var trial = command.tryOut(maker, content);
        if (trial instanceof Trial.Impossible impossible) {
            return new Submission.Refused(impossible.reason());
        }
        var possible = (Trial.Possible) trial;
        var people = need.people(maker, command, possible.amount());
        if (people == 0) {
            return atOnce(command, maker, content, key);
        }
        if (comment.length() > Approvals.LONGEST_COMMENT) {
            return new Submission.Refused(Reason.of(Approvals.COMMENT_TOO_LONG, Approvals.LONGEST_COMMENT));
        }
        var request = request(maker, command, possible, people, content, key);
        if (!store.insert(request, notes.taken(maker, What.SUBMITTED, comment))) {
            return repeated(store.find(maker.merchant(), kind, key).orElseThrow(), content);
        }
        notes.tell(request);
        return new Submission.Queued(notes.whole(request), false);
    }

    Prospect preview(ApprovableCommand command, Caller maker, String content) {
        access.require(maker, command.maker());
        var unknown = identity.beforeMoney(maker);
        if (unknown.isPresent()) {
            return new Prospect.Impossible(unknown.get());
        }
        var trial = command.tryOut(maker, content);
        return trial instanceof Trial.Possible possible
                ? new Prospect.Possible(possible, need.people(maker, command, possible.amount()))
                : new Prospect.Impossible(((Trial.Impossible) trial).reason());
    }

    private Submission atOnce(ApprovableCommand command, Caller maker, String content, String key) {
        var effect = command.execute(maker, content, key);
        if (effect instanceof Effect.Done done) {
            return new Submission.Done(done.reference());
        }
        return new Submission.Refused(
                effect instanceof Effect.NotDone not ? not.reason() : ((Effect.Later) effect).reason());
    }

    private Submission repeated(Request earlier, String content) {
        if (!earlier.content().equals(content)) {
            return new Submission.Refused(Reason.of(Approvals.KEY_USED, earlier.key()));
        }
        return new Submission.Queued(notes.whole(earlier), true);
    }

    private Request request(
            Caller maker, ApprovableCommand command, Trial.Possible trial, int people, String content, String key) {
        var now = notes.now();
        var expires = now.plus(Duration.ofHours(profiles.value(maker.merchant(), command.expiryHours())));
        var approval = new Approval(
                new ApprovalId(ids.getAsLong()),
                maker.merchant(),
                command.kind(),
                trial.title(),
                trial.lines(),
                trial.amount(),
                trial.subject(),
                trial.fingerprint(),
                maker.operator(),
                now,
                expires,
                people,
                0,
                ApprovalState.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Request(
                approval,
                command.decidedByBank() ? MerchantNo.BANK : maker.merchant(),
                command.maker(),
                command.checker(),
                persons.person(maker.operator()),
                maker.channel(),
                content,
                key,
                1,
                Instant.EPOCH,
                0,
                1,
                List.of());
    }

    private static void requireLength(String what, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException("a " + what + " has 1 to " + longest + " characters");
        }
    }
}
