package org.paifang.functions.personal.internal.domain;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.paifang.platform.api.text.Reason;

/**
 * Makes a small square PNG of a file that somebody sent. What the file is, its first bytes say; how large the picture is, its
 * head says before anything is unpacked; and what comes out was drawn anew, so nothing else of the file is in it: no place
 * where it was taken, no script, no second file behind it.
 */
public final class PictureCheck {

    public static final int MAXIMUM_BYTES = 5 * 1024 * 1024;

    /** As many as a camera of 24 megapixels makes. */
    public static final long MAXIMUM_PIXELS = 24_000_000;

    /** No side may be longer: what is very long and thin is no portrait. */
    public static final int LONGEST_SIDE = 10_000;

    /** How many pixels a side of what comes out has. */
    public static final int SIDE = 128;

    public static final String EMPTY = "picture.empty";
    public static final String TOO_LARGE = "picture.too-large";
    public static final String WRONG_TYPE = "picture.wrong-type";
    public static final String TOO_MANY_PIXELS = "picture.too-many-pixels";
    public static final String BROKEN = "picture.broken";

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int MEGA = 1024 * 1024;

    /** What became of a file. */
    public sealed interface Checked {

        record Good(Picture picture) implements Checked {}

        record Bad(Reason reason) implements Checked {}
    }

    private PictureCheck() {}

    /** More than {@link #MAXIMUM_BYTES} and one byte need not be handed over. */
    public static Checked check(byte[] file) {
        if (file.length == 0) {
            return new Checked.Bad(Reason.of(EMPTY));
        }
        if (file.length > MAXIMUM_BYTES) {
            return new Checked.Bad(Reason.of(TOO_LARGE, MAXIMUM_BYTES / MEGA));
        }
        var format = format(file);
        if (format.isEmpty()) {
            return new Checked.Bad(Reason.of(WRONG_TYPE));
        }
        var reader = ImageIO.getImageReadersByFormatName(format.get()).next();
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            // of what stands beside the picture nothing is read
            reader.setInput(stream, true, true);
            return read(reader, ExifTurn.of(file));
        } catch (IOException | RuntimeException broken) {
            return new Checked.Bad(Reason.of(BROKEN));
        } finally {
            reader.dispose();
        }
    }

    private static Optional<String> format(byte[] file) {
        if (beginsWith(file, PNG)) {
            return Optional.of("png");
        }
        return beginsWith(file, JPEG) ? Optional.of("jpeg") : Optional.empty();
    }

    private static boolean beginsWith(byte[] file, byte[] head) {
        return file.length > head.length && Arrays.equals(file, 0, head.length, head, 0, head.length);
    }

    private static Checked read(ImageReader reader, ExifTurn turn) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MAXIMUM_PIXELS) {
            return new Checked.Bad(Reason.of(TOO_MANY_PIXELS, MAXIMUM_PIXELS / 1_000_000));
        }
        var wanted = reader.getDefaultReadParam();
        // every so many pixels, four times as many as come out: a large picture takes no more memory than a small one
        var every = Math.max(1, Math.min(width, height) / (4 * SIDE));
        wanted.setSourceSubsampling(every, every, 0, 0);
        return new Checked.Good(new Picture(encoded(square(reader.read(0, wanted), turn))));
    }

    /** The middle of it, upright. */
    private static BufferedImage square(BufferedImage whole, ExifTurn turn) {
        var side = Math.min(whole.getWidth(), whole.getHeight());
        var square = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var place = new AffineTransform();
        place.translate(SIDE / 2.0, SIDE / 2.0);
        turn.apply(place);
        place.scale((double) SIDE / side, (double) SIDE / side);
        place.translate(-whole.getWidth() / 2.0, -whole.getHeight() / 2.0);
        var canvas = square.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.drawImage(whole, place, null);
        } finally {
            canvas.dispose();
        }
        return square;
    }

    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("this Java writes no PNG", e);
        }
        return bytes.toByteArray();
    }
}
