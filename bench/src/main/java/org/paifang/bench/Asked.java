package org.paifang.bench;

import org.jspecify.annotations.Nullable;

/**
 * A payment or a refund that a client asks for under one number, as often as it takes, and what it was told.
 * Thread-safe.
 */
final class Asked {

    enum Kind {
        PAYMENT("/api/v1/payments"),
        REFUND("/api/v1/refunds");

        final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    final Kind kind;
    final String no;
    final String order;
    final int amount;

    private @Nullable String acknowledged;
    private @Nullable String refused;
    private boolean answeredDifferently;

    private Asked(Kind kind, String no, String order, int amount) {
        this.kind = kind;
        this.no = no;
        this.order = order;
        this.amount = amount;
    }

    static Asked payment(String order, int amount) {
        return new Asked(Kind.PAYMENT, order, order, amount);
    }

    static Asked refund(String no, String order, int amount) {
        return new Asked(Kind.REFUND, no, order, amount);
    }

    String body() {
        return kind == Kind.PAYMENT
                ? "{\"orderNo\":\"%s\",\"amount\":%d,\"currency\":\"CNY\"}".formatted(order, amount)
                : "{\"orderNo\":\"%s\",\"refundNo\":\"%s\",\"amount\":%d,\"currency\":\"CNY\",\"reason\":\"chaos\"}"
                        .formatted(order, no, amount);
    }

    synchronized void acknowledge(String answer) {
        answeredDifferently |= refused != null || (acknowledged != null && !acknowledged.equals(answer));
        acknowledged = answer;
    }

    synchronized void refuse(String answer) {
        answeredDifferently |= acknowledged != null || (refused != null && !refused.equals(answer));
        refused = answer;
    }

    /** Whether the platform has said what it did, or that it did nothing and why. */
    synchronized boolean isAnswered() {
        return acknowledged != null || refused != null;
    }

    synchronized boolean isAcknowledged() {
        return acknowledged != null;
    }

    /** Whether the status that was told is this one. */
    synchronized boolean wasTold(String status) {
        return acknowledged != null && acknowledged.contains("\"status\":\"" + status + "\"");
    }

    synchronized boolean isAnsweredDifferently() {
        return answeredDifferently;
    }

    @Override
    public synchronized String toString() {
        return kind + " " + no + " of " + order + " over " + amount + ", told: "
                + (acknowledged != null ? acknowledged : String.valueOf(refused));
    }
}
