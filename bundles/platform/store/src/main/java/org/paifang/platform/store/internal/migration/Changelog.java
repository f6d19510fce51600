package org.paifang.platform.store.internal.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.paifang.platform.api.store.AppliedMigrations;
import org.paifang.platform.api.store.Migrations;

/**
 * A changelog as its bundle brought it, or will bring it.
 *
 * @param owner whose tables they are
 * @param path among the files
 * @param files of its bundle
 */
public record Changelog(String owner, String path, AppliedMigrations.Files files) {

    private static final Pattern OWNER = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final Pattern OTHER_FILES =
            Pattern.compile("<([\\w.-]+:)?(include|includeAll|sqlFile|loadData|loadUpdateData)\\b");

    public Changelog {
        if (!OWNER.matcher(owner).matches()) {
            throw new MigrationFailed("an owner of tables is lower-case words joined by hyphens, was: " + owner);
        }
        if (!path.endsWith(".xml")) {
            throw new MigrationFailed("a changelog is a file .xml, of " + owner + " it was: " + path);
        }
    }

    public static Changelog of(Migrations migrations) {
        var loader = migrations.getClass().getClassLoader();
        return new Changelog(migrations.owner(), migrations.changelog(), loader::getResourceAsStream);
    }

    /** Under which its changes stand in the history: its owner's, so that the file may move and no two owners meet. */
    String id() {
        return owner + "/changelog.xml";
    }

    InputStream open() throws IOException {
        var stream = files.open(path);
        if (stream == null) {
            throw new MigrationFailed("the changelog " + path + " of " + owner + " is not in its bundle");
        }
        return stream;
    }

    /** Says whether two changelogs are the same; empty if that cannot be said because it draws on other files. */
    String hash() {
        try (var stream = open()) {
            var content = stream.readAllBytes();
            if (OTHER_FILES.matcher(new String(content, StandardCharsets.UTF_8)).find()) {
                return "";
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (IOException e) {
            throw new MigrationFailed("the changelog " + path + " of " + owner + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
