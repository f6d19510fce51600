package org.paifang.payments.api;

/** The way in which a payer paid. */
public enum PaymentMethod {
    /** On a web page of the acquirer. */
    GATEWAY,
    /** 快捷付: by an agreement, without leaving the merchant's page. */
    QUICK_PAY,
    /** By scanning, or showing, a code. */
    QR,
    /** With a card at a terminal. */
    POS
}
