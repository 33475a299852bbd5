package org.lanewise.bench.paired;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * How a fork and its parent talk: the plan as one line of JSON on standard input, and messages as
 * lines on standard output, marked lest they be taken for what somebody prints.
 */
final class ForkProtocol {
  private static final String MARK = "@lanewise ";
  private static final Gson GSON =
      new GsonBuilder().registerTypeAdapter(CaseKey.class, new KeyAdapter()).create();

  private static final List<Class<? extends ForkMessage>> KINDS =
      List.of(CaseResult.class, ContenderInfo.class, ForkMessage.Trying.class);

  private ForkProtocol() {}

  static String encodePlan(ForkPlan plan) {
    return GSON.toJson(plan);
  }

  static ForkPlan decodePlan(String line) {
    return GSON.fromJson(line, ForkPlan.class);
  }

  static String encode(ForkMessage message) {
    JsonObject envelope = new JsonObject();
    envelope.addProperty("kind", message.getClass().getSimpleName());
    envelope.add("body", GSON.toJsonTree(message));
    return MARK + GSON.toJson(envelope);
  }

  /** The message in a line, unless the line is something else. */
  static Optional<ForkMessage> decode(String line) {
    if (!line.startsWith(MARK)) {
      return Optional.empty();
    }
    JsonObject envelope = GSON.fromJson(line.substring(MARK.length()), JsonObject.class);
    String kind = envelope.get("kind").getAsString();
    JsonElement body = envelope.get("body");
    return KINDS.stream()
        .filter(type -> type.getSimpleName().equals(kind))
        .findFirst()
        .map(type -> GSON.fromJson(body, type));
  }
}
