package org.paifang.platform.api.identity;

/** The door through which an operator came. */
public enum Channel {
    WEB,
    MOBILE,
    /** The external platform: a merchant's own system. */
    API,
    /** The bank's shell on the machine itself. */
    CONSOLE,
    /** The bank looks at what an operator would see; nothing can be changed through it. */
    PREVIEW
}
