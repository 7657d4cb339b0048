import com.google.firebase.rules.runtime.utils.ExpressionValueUtils;
import com.google.firebase.rules.runtime.v1.ExpressionListValue;
import com.google.firebase.rules.runtime.v1.ExpressionMapValue;
import com.google.firebase.rules.runtime.v1.ExpressionPathValue;
import com.google.firebase.rules.runtime.v1.ExpressionValue;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.util.Map;

/** Turns documents, as Firestore's REST interface writes them, into what rules calculate with. */
final class FirestoreValues {
  private FirestoreValues() {}

  /** What firestore.get() gives: data, id and __name__, as in Firestore's own rules. */
  static ExpressionValue document(JsonObject document) {
    String name = document.get("name").getAsString(); // projects/P/databases/D/documents/a/b
    String id = name.substring(name.lastIndexOf('/') + 1);
    return ExpressionValue.newBuilder()
        .setMapValue(
            ExpressionMapValue.newBuilder()
                .putFields("data", map(document.get("fields")))
                .putFields("id", ExpressionValueUtils.createValue((Object) id))
                .putFields("__name__", reference(name)))
        .build();
  }

  static ExpressionPathValue path(String path) {
    ExpressionPathValue.Builder b = ExpressionPathValue.newBuilder();
    for (String segment : path.split("/")) {
      if (!segment.isEmpty()) {
        b.addSegments(ExpressionValueUtils.simpleSegment(segment));
      }
    }
    return b.build();
  }

  private static ExpressionValue reference(String name) {
    return ExpressionValue.newBuilder()
        .setPathValue(path(name.substring(name.indexOf("/databases/"))))
        .build();
  }

  private static ExpressionValue map(JsonElement fields) {
    ExpressionMapValue.Builder b = ExpressionMapValue.newBuilder();
    if (fields != null && fields.isJsonObject()) { // an empty map has none
      for (Map.Entry<String, JsonElement> field : fields.getAsJsonObject().entrySet()) {
        b.putFields(field.getKey(), value(field.getValue().getAsJsonObject()));
      }
    }
    return ExpressionValue.newBuilder().setMapValue(b).build();
  }

  private static ExpressionValue list(JsonArray values) {
    ExpressionListValue.Builder b = ExpressionListValue.newBuilder();
    if (values != null) {
      values.forEach(v -> b.addValues(value(v.getAsJsonObject())));
    }
    return ExpressionValue.newBuilder().setListValue(b).build();
  }

  private static ExpressionValue value(JsonObject typed) {
    Map.Entry<String, JsonElement> only = typed.entrySet().iterator().next();
    JsonElement v = only.getValue();
    return switch (only.getKey()) {
      case "nullValue" -> ExpressionValueUtils.NULL;
      case "booleanValue" -> ExpressionValueUtils.createValue(v.getAsBoolean());
      case "integerValue" -> ExpressionValueUtils.createValue(v.getAsLong());
      case "doubleValue" -> ExpressionValueUtils.createValue(v.getAsDouble());
      case "stringValue" -> ExpressionValueUtils.createValue((Object) v.getAsString());
      case "timestampValue" -> fromJson("timestamp_value", v);
      case "bytesValue" -> fromJson("bytes_value", v);
      case "geoPointValue" -> fromJson("latlng_value", v);
      case "referenceValue" -> reference(v.getAsString());
      case "arrayValue" -> list(v.getAsJsonObject().getAsJsonArray("values"));
      case "mapValue" -> map(v.getAsJsonObject().get("fields"));
      default -> throw new IllegalArgumentException("rules cannot use a " + only.getKey());
    };
  }

  private static ExpressionValue fromJson(String field, JsonElement value) {
    JsonObject o = new JsonObject();
    o.add(field, value);
    ExpressionValue.Builder b = ExpressionValue.newBuilder();
    try {
      JsonFormat.parser().merge(o.toString(), b);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
    return b.build();
  }
}
