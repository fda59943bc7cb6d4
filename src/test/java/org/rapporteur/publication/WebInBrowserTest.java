package org.rapporteur.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.Outside;

/** The web edition from disk, in a browser: its style is allowed by its own policy. */
class WebInBrowserTest {

  private static final int LIGHT = 0xFDFCF8;
  private static final int DARK = 0x171614;

  @TempDir private Path folder;

  @Test
  void pageFromDiskHasItsStyleInLightAndDark() throws Exception {
    Fixtures.PUBLISHER.publish(List.of(Fixtures.sample()), Set.of(Edition.WEB), folder);
    Path page = folder.resolve("web/sample-record.html");
    assertEquals(LIGHT, ground(page, 1280, 1));
    assertEquals(DARK, ground(page, 1280, 0));
    assertEquals(LIGHT, ground(page, 500, 1));
  }

  /** Returns the colour of the page's ground, beside the text. */
  private int ground(Path page, int width, int scheme) throws IOException, InterruptedException {
    Path picture = folder.resolve("page-" + width + "-" + scheme + ".png");
    Process browser =
        new ProcessBuilder(
                Outside.browser().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + width + ",800",
                "--blink-settings=preferredColorScheme=" + scheme,
                "--screenshot=" + picture,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.log").toFile())
            .start();
    boolean done = browser.waitFor(180, TimeUnit.SECONDS);
    browser.destroyForcibly().waitFor();
    assertTrue(done && Files.exists(picture), Files.readString(folder.resolve("browser.log")));
    BufferedImage image = ImageIO.read(picture.toFile());
    assertEquals(width, image.getWidth());
    return image.getRGB(4, 400) & 0xFFFFFF;
  }
}
