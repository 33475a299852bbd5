package org.lanewise.bench.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;

/** Writes results as JSON. What was not measured is null, and so is a number that JSON lacks. */
final class ResultsJson {
  private static final JsonSerializer<Double> NUMBER =
      (value, type,
          context) -> Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;

  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .serializeNulls()
          .registerTypeAdapter(double.class, NUMBER)
          .registerTypeAdapter(Double.class, NUMBER)
          .create();

  private ResultsJson() {}

  static String of(Results results) {
    return GSON.toJson(results) + "\n";
  }
}
