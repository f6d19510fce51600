package org.paifang.functions.personal.internal.view;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.Svg;

/** A QR code, drawn here and nowhere else: what it says is secret. Dark on light in every theme, or phones do not read it. */
final class QrPicture extends Svg {

    private static final long serialVersionUID = 1L;

    /** How wide the blank frame is, in modules, as ISO 18004 wants it. */
    private static final int FRAME = 4;

    QrPicture(String content) {
        super(svg(content));
        addClassName("pp-qr");
    }

    static String svg(String content) {
        var modules = modules(content);
        var side = modules.getWidth() + 2 * FRAME;
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + FRAME)
                            .append(' ')
                            .append(y + FRAME)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\""
                + path + "\"/></svg>";
    }

    private static ByteMatrix modules(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
