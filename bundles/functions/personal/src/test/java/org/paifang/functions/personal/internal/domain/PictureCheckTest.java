package org.paifang.functions.personal.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.functions.personal.internal.domain.PictureCheck.Checked;

class PictureCheckTest {

    private static final int MEGA = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void pictureBecomesASmallSquareOfItsMiddle(String format) throws IOException {
        for (var width : new int[] {1, 2, 100, 1_999}) {
            assertThat(drawn(Files.photo(format, width)).getWidth()).isEqualTo(PictureCheck.SIDE);
        }
        var image = drawn(Files.photo(format, 600));
        assertThat(image.getHeight()).isEqualTo(PictureCheck.SIDE);
        assertThat(colour(image, 10, 64)).isEqualTo("red");
        assertThat(colour(image, 118, 64)).isEqualTo("blue");
    }

    /** Red is where the camera's left was. */
    @ParameterizedTest
    @CsvSource({
        "1, red, blue, purple, purple",
        "2, blue, red, purple, purple",
        "3, blue, red, purple, purple",
        "4, red, blue, purple, purple",
        "5, purple, purple, red, blue",
        "6, purple, purple, red, blue",
        "7, purple, purple, blue, red",
        "8, purple, purple, blue, red",
        "9, red, blue, purple, purple"
    })
    void pictureStandsUprightHoweverTheCameraWasHeld(
            int orientation, String left, String right, String top, String bottom) throws IOException {
        var image = drawn(Files.photoWithExif(400, orientation));
        if (!left.equals("purple")) {
            assertThat(colour(image, 10, 30)).isEqualTo(left);
            assertThat(colour(image, 118, 98)).isEqualTo(right);
        } else {
            assertThat(colour(image, 30, 10)).isEqualTo(top);
            assertThat(colour(image, 98, 118)).isEqualTo(bottom);
        }
    }

    @Test
    void whereItWasTakenIsGone() {
        var file = Files.photoWithExif(400, 6);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("GPSLatitude");
        var png = new String(good(file).png(), StandardCharsets.ISO_8859_1);
        assertThat(png).doesNotContain("GPS", "Exif").startsWith("\u0089PNG");
    }

    @Test
    void whatHangsBehindThePictureIsGone() {
        var hidden = Files.text("<script>alert(1)</script>");
        var photo = Files.photo("png", 64);
        var file = Arrays.copyOf(photo, photo.length + hidden.length);
        System.arraycopy(hidden, 0, file, photo.length, hidden.length);
        assertThat(new String(good(file).png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    static Stream<Arguments> bad() {
        var half = Files.photo("png", 300);
        return Stream.of(
                Arguments.of("nothing", new byte[0], PictureCheck.EMPTY),
                Arguments.of(
                        "SVG with a script",
                        Files.text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                        PictureCheck.WRONG_TYPE),
                Arguments.of("HTML", Files.text("<html><body onload='alert(1)'>"), PictureCheck.WRONG_TYPE),
                Arguments.of("GIF", Files.photo("gif", 30), PictureCheck.WRONG_TYPE),
                Arguments.of("BMP", Files.photo("bmp", 30), PictureCheck.WRONG_TYPE),
                Arguments.of("a PNG that is none", Files.text("\u0089PNG\r\n\u001a\n"), PictureCheck.WRONG_TYPE),
                Arguments.of(
                        "a PNG by its first bytes alone",
                        "\u0089PNG\r\n\u001a\n<html><script>".getBytes(StandardCharsets.ISO_8859_1),
                        PictureCheck.BROKEN),
                Arguments.of("first bytes alone", Arrays.copyOf(half, 8), PictureCheck.WRONG_TYPE),
                Arguments.of("a PNG without its head", Arrays.copyOf(half, 20), PictureCheck.BROKEN),
                Arguments.of("half a PNG", Arrays.copyOf(half, half.length / 2), PictureCheck.BROKEN),
                Arguments.of("half a JPEG's head", Arrays.copyOf(Files.photo("jpeg", 300), 40), PictureCheck.BROKEN),
                Arguments.of("a bomb", Files.bomb(60_000, 60_000), PictureCheck.TOO_MANY_PIXELS),
                Arguments.of("a bomb that is a line", Files.bomb(10_001, 1), PictureCheck.TOO_MANY_PIXELS),
                Arguments.of("one row too many", Files.bomb(6_000, 4_001), PictureCheck.TOO_MANY_PIXELS),
                Arguments.of(
                        "as many pixels as may be, and too few rows", Files.bomb(6_000, 4_000), PictureCheck.BROKEN),
                Arguments.of("a size below nothing", Files.bomb(-1, 10), PictureCheck.BROKEN),
                Arguments.of("10 MB", Files.padded(10 * MEGA), PictureCheck.TOO_LARGE),
                Arguments.of("a byte too much", Files.padded(PictureCheck.MAXIMUM_BYTES + 1), PictureCheck.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void whatIsNoPictureOrTooMuchIsRefused(String what, byte[] file, String reason) {
        assertThat(PictureCheck.check(file)).as(what).isInstanceOfSatisfying(Checked.Bad.class, bad -> assertThat(
                        bad.reason().code())
                .isEqualTo(reason));
    }

    @Test
    void asManyBytesAsMayBeAreTaken() {
        assertThat(PictureCheck.check(Files.padded(PictureCheck.MAXIMUM_BYTES))).isInstanceOf(Checked.Good.class);
    }

    private static Picture good(byte[] file) {
        var checked = PictureCheck.check(file);
        assertThat(checked).isInstanceOf(Checked.Good.class);
        return ((Checked.Good) checked).picture();
    }

    private static BufferedImage drawn(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(good(file).png()));
    }

    private static String colour(BufferedImage image, int x, int y) {
        var rgb = image.getRGB(x, y);
        var red = (rgb >> 16) & 0xFF;
        var blue = rgb & 0xFF;
        return red > 200 && blue < 60 ? "red" : blue > 200 && red < 60 ? "blue" : "purple";
    }
}
