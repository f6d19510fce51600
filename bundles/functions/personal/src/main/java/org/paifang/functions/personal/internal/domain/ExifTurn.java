package org.paifang.functions.personal.internal.domain;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held, as a JPEG says it (EXIF 2.3, tag 0x0112): phones keep pictures lying on their side. */
enum ExifTurn {
    UPRIGHT(0, false),
    MIRRORED(0, true),
    HALF(2, false),
    HALF_MIRRORED(2, true),
    LEFT_MIRRORED(3, true),
    RIGHT(1, false),
    RIGHT_MIRRORED(1, true),
    LEFT(3, false);

    private static final int SEGMENT_EXIF = 0xE1;
    private static final int SEGMENT_DATA = 0xDA;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final int quarters;
    private final boolean mirrored;

    ExifTurn(int quarters, boolean mirrored) {
        this.quarters = quarters;
        this.mirrored = mirrored;
    }

    void apply(AffineTransform place) {
        place.quadrantRotate(quarters);
        if (mirrored) {
            place.scale(-1, 1);
        }
    }

    /** Upright, if nothing is said or it cannot be read. */
    static ExifTurn of(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            return UPRIGHT;
        }
    }

    private static ExifTurn read(ByteBuffer file) {
        if ((file.getShort() & 0xFFFF) != 0xFFD8) {
            return UPRIGHT;
        }
        while (file.remaining() > 4 && (file.get() & 0xFF) == 0xFF) {
            var segment = file.get() & 0xFF;
            if (segment == SEGMENT_DATA) {
                return UPRIGHT;
            }
            var length = (file.getShort() & 0xFFFF) - 2;
            if (segment == SEGMENT_EXIF && length > HEAD.length && isExif(file)) {
                return tag(file.slice(file.position() + HEAD.length, length - HEAD.length));
            }
            file.position(file.position() + length);
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer file) {
        return file.slice(file.position(), HEAD.length).equals(ByteBuffer.wrap(HEAD));
    }

    private static ExifTurn tag(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                return values()[(tiff.getShort(entry + 8) & 0xFFFF) - 1];
            }
        }
        return UPRIGHT;
    }
}
