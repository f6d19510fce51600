package org.paifang.bank.merchants.internal.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.paifang.platform.api.text.Reason;

/** A file that comes with an application. What it is, its content says; its name is for people alone. */
public final class Evidence {

    public static final int MAXIMUM_BYTES = 4 * 1024 * 1024;

    /** How many come with one application, at most. */
    public static final int MOST = 5;

    public static final int LONGEST_NAME = 120;

    public static final String EMPTY = "evidence.empty";
    public static final String TOO_LARGE = "evidence.too-large";
    public static final String WRONG_TYPE = "evidence.wrong-type";

    /** What a file can be. */
    public enum Type {
        PDF("application/pdf", ".pdf", "%PDF-"),
        JPEG("image/jpeg", ".jpg", "\u00FF\u00D8\u00FF"),
        PNG("image/png", ".png", "\u0089PNG\r\n\u001A\n");

        private final String mime;
        private final String ending;

        /** The bytes with which every such file begins, a character each. */
        private final String head;

        Type(String mime, String ending, String head) {
            this.mime = mime;
            this.ending = ending;
            this.head = head;
        }

        public String mime() {
            return mime;
        }

        static Optional<Type> of(byte[] content) {
            return Arrays.stream(values())
                    .filter(type -> content.length > type.head.length())
                    .filter(type ->
                            new String(content, 0, type.head.length(), StandardCharsets.ISO_8859_1).equals(type.head))
                    .findFirst();
        }
    }

    /** A file that was looked at. */
    public sealed interface Checked {

        record Good(Evidence evidence) implements Checked {}

        record Bad(Reason reason) implements Checked {}
    }

    private final String name;
    private final Type type;
    private final byte[] content;

    /** As it was kept. */
    public Evidence(String name, Type type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content.clone();
    }

    /** Looks at a file; more than {@link #MAXIMUM_BYTES} and one byte need not be handed over. */
    public static Checked check(String name, byte[] content) {
        var plain = plain(name);
        if (content.length == 0) {
            return new Checked.Bad(Reason.of(EMPTY, plain));
        }
        if (content.length > MAXIMUM_BYTES) {
            return new Checked.Bad(Reason.of(TOO_LARGE, plain, MAXIMUM_BYTES / 1024 / 1024));
        }
        return Type.of(content)
                .<Checked>map(type -> new Checked.Good(new Evidence(ending(plain, type), type, content)))
                .orElseGet(() -> new Checked.Bad(Reason.of(WRONG_TYPE, plain)));
    }

    /** Without folders and control characters, with the ending of what it is. */
    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    /** A copy. */
    public byte[] content() {
        return content.clone();
    }

    public int bytes() {
        return content.length;
    }

    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
        return plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    private static String ending(String name, Type type) {
        var lower = name.toLowerCase(Locale.ROOT);
        var fits = lower.endsWith(type.ending) || (type == Type.JPEG && lower.endsWith(".jpeg"));
        return fits ? name : name + type.ending;
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
