package org.lanewise.bench.paired;

import org.lanewise.bench.contender.ContenderFactory;

/**
 * Who took part, or why not.
 *
 * @param id its short name
 * @param label its name for people
 * @param description what ran; null if nothing did
 * @param unavailable why nothing ran, or null
 */
public record ContenderInfo(String id, String label, String description, String unavailable)
    implements
      ForkMessage {
  static ContenderInfo available(ContenderFactory factory, String description) {
    return new ContenderInfo(factory.id(), factory.label(), description, null);
  }

  static ContenderInfo unavailable(ContenderFactory factory, String reason) {
    return new ContenderInfo(factory.id(), factory.label(), null, reason);
  }

  public boolean isAvailable() {
    return unavailable == null;
  }
}
