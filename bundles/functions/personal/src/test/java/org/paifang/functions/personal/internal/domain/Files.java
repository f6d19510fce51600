package org.paifang.functions.personal.internal.domain;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files that somebody may send as a picture. */
public final class Files {

    private Files() {}

    /** Red on the left, blue on the right, of twice the height. */
    public static byte[] photo(String format, int width) {
        var image = new BufferedImage(width, 2 * width, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, 2 * width);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width / 2, 2 * width);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG that says how the camera was held, and where it was taken. */
    static byte[] photoWithExif(int width, int orientation) {
        var jpeg = photo("jpeg", width);
        var place = "GPSLatitude 39.9042 N, 116.4074 E".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(26 + place.length);
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        tiff.put(place);
        var exif = ByteBuffer.allocate(4 + 6 + tiff.capacity());
        exif.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        var whole = ByteBuffer.allocate(jpeg.length + exif.capacity());
        return whole.put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG of some kilobytes whose head says a size, and whose rows unpack to as much as they can. */
    static byte[] bomb(int width, int height) {
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            var head = ByteBuffer.allocate(13)
                    .putInt(width)
                    .putInt(height)
                    .put((byte) 8)
                    .put((byte) 0);
            bytes.write(chunk("IHDR", head.array()));
            var packed = new ByteArrayOutputStream();
            try (var deflater = new DeflaterOutputStream(packed)) {
                deflater.write(new byte[2_000_000]);
            }
            bytes.write(chunk("IDAT", packed.toByteArray()));
            bytes.write(chunk("IEND", new byte[0]));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As long as told, and a PNG by its first bytes. */
    static byte[] padded(int bytes) {
        return Arrays.copyOf(photo("png", 64), bytes);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] chunk(String type, byte[] data) {
        var named =
                ByteBuffer.allocate(4 + data.length).put(text(type)).put(data).array();
        var crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }
}
