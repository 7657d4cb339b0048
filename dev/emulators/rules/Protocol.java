import com.google.firebase.rules.v1.Issue;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the runtime says to firebase-tools: one JSON object a line. */
final class Protocol {
  private final PrintStream out;
  private final Gson gson = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  Protocol(PrintStream out) {
    this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  void ready() {
    JsonObject o = new JsonObject();
    o.addProperty("id", -1);
    o.addProperty("status", "ok");
    send(o);
  }

  void loaded(int id, int rulesVersion, List<String> warnings) {
    JsonObject result = new JsonObject();
    result.addProperty("rulesVersion", rulesVersion);
    reply(id, result, List.of(), warnings);
  }

  void refused(int id, List<String> errors, List<String> warnings) {
    reply(id, new JsonObject(), errors, warnings);
  }

  void verdict(int id, boolean permit, List<String> errors) {
    JsonObject result = new JsonObject();
    result.addProperty("permit", permit);
    reply(id, result, errors, List.of());
  }

  void fail(int id, String error) {
    reply(id, null, List.of(error), List.of());
  }

  void askForDocument(int id, String path) {
    JsonObject context = new JsonObject();
    context.addProperty("path", path);
    JsonObject o = new JsonObject();
    o.addProperty("server_request_id", id);
    o.addProperty("action", "fetch_firestore_document");
    o.add("context", context);
    send(o);
  }

  /** An issue of the compiler, with the names that firebase-tools reads. */
  String issue(Issue issue) {
    JsonObject position = new JsonObject();
    position.addProperty("fileName_", issue.getSourcePosition().getFileName());
    position.addProperty("line_", issue.getSourcePosition().getLine());
    position.addProperty("column_", issue.getSourcePosition().getColumn());
    JsonObject o = new JsonObject();
    o.addProperty("description_", issue.getDescription());
    o.addProperty("severity_", issue.getSeverityValue());
    o.add("sourcePosition_", position);
    return gson.toJson(o);
  }

  private void reply(int id, JsonObject result, List<String> errors, List<String> warnings) {
    JsonObject o = new JsonObject();
    o.addProperty("id", id);
    o.addProperty("status", "ok"); // the request was handled, whatever came of it
    if (result != null) {
      o.add("result", result);
    }
    o.add("errors", gson.toJsonTree(errors));
    o.add("warnings", gson.toJsonTree(warnings));
    send(o);
  }

  /** Verifications end on whatever thread they like, and a line must stay one line. */
  private synchronized void send(JsonObject o) {
    out.println(gson.toJson(o));
  }
}
