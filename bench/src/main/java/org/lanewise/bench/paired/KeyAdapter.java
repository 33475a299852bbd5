package org.lanewise.bench.paired;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.lanewise.bench.work.ElementType;

/** Writes a case as its four parts in text: a form cannot be read without knowing whose it is. */
final class KeyAdapter extends TypeAdapter<CaseKey> {
  @Override
  public void write(JsonWriter out, CaseKey key) throws IOException {
    out.beginArray();
    out.value(key.type().name()).value(key.kind().name());
    out.value(key.operation()).value(key.form().toString());
    out.endArray();
  }

  @Override
  public CaseKey read(JsonReader in) throws IOException {
    in.beginArray();
    ElementType type = ElementType.valueOf(in.nextString());
    Kind kind = Kind.valueOf(in.nextString());
    CaseKey key = new CaseKey(type, kind, in.nextString(), kind.parse(in.nextString()));
    in.endArray();
    return key;
  }
}
