import com.google.firebase.rules.lang.CompileResult;
import com.google.firebase.rules.lang.FirebaseRulesProtoCompiler;
import com.google.firebase.rules.lang.common.FirebaseRulesLangOptions;
import com.google.firebase.rules.runtime.v1.RulesetAst;
import com.google.firebase.rules.v1.File;
import com.google.firebase.rules.v1.Issue;
import com.google.firebase.rules.v1.Source;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Evaluates Storage rules for firebase-tools, in place of its cloud-storage-rules-runtime jar, where that cannot be
 * downloaded. It speaks the same protocol, one JSON object a line on standard input and output
 * (firebase-tools/lib/emulator/storage/rules/runtime.js), and uses the rules compiler and evaluator inside Google's
 * Firestore emulator, so the rules mean here what they mean in production. For development only.
 */
public final class StorageRulesRuntime {
  private final Protocol protocol;
  private final Map<String, RulesetAst> rulesets = new ConcurrentHashMap<>();
  private final Map<Integer, Verification> running = new ConcurrentHashMap<>();

  private StorageRulesRuntime(Protocol protocol) {
    this.protocol = protocol;
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 1 || !args[0].equals("serve")) {
      System.err.println("usage: java -jar THIS serve");
      System.exit(2);
    }
    Protocol protocol = new Protocol(System.out);
    System.setOut(System.err); // nothing but the protocol may reach standard output
    new StorageRulesRuntime(protocol).serve();
  }

  private void serve() throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    protocol.ready();
    for (String line; (line = in.readLine()) != null; ) {
      if (!line.isBlank()) {
        handle(JsonParser.parseString(line).getAsJsonObject());
      }
    }
  }

  private void handle(JsonObject request) {
    int id = request.get("id").getAsInt();
    String action = request.has("action") ? request.get("action").getAsString() : "";
    try {
      switch (action) {
        case "load_ruleset" -> load(id, request.getAsJsonObject("context"));
        case "verify" -> verify(id, request.getAsJsonObject("context"));
        case "" -> answered(id, request);
        default -> protocol.fail(id, "unknown action " + action);
      }
    } catch (Exception e) {
      running.remove(id);
      protocol.verdict(id, false, List.of(String.valueOf(e.getMessage())));
    }
  }

  private void load(int id, JsonObject context) {
    Source.Builder source = Source.newBuilder();
    for (JsonElement each : context.getAsJsonObject("source").getAsJsonArray("files")) {
      JsonObject file = each.getAsJsonObject();
      source.addFiles(
          File.newBuilder()
              .setName(file.get("name").getAsString())
              .setContent(file.get("content").getAsString()));
    }
    FirebaseRulesLangOptions options =
        FirebaseRulesLangOptions.builder()
            .allowTernaryOperator(true)
            .allowCrossServiceRules(true) // firestore.get() in Storage rules
            .build();
    CompileResult compiled =
        FirebaseRulesProtoCompiler.createStandalone(options).compile(source.build());
    List<String> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (Issue issue : compiled.getIssues()) {
      (issue.getSeverity() == Issue.Severity.ERROR ? errors : warnings).add(protocol.issue(issue));
    }
    if (!errors.isEmpty()) {
      protocol.refused(id, errors, warnings);
      return;
    }
    RulesetAst ruleset = compiled.getRulesetAst();
    rulesets.put(context.get("rulesetName").getAsString(), ruleset);
    protocol.loaded(id, ruleset.getVersion() == RulesetAst.Version.VERSION_2 ? 2 : 1, warnings);
  }

  private void verify(int id, JsonObject context) throws Exception {
    RulesetAst ruleset = rulesets.get(context.get("rulesetName").getAsString());
    if (ruleset == null) {
      throw new IllegalArgumentException("this ruleset was never loaded");
    }
    Verification verification =
        new Verification(
            path -> protocol.askForDocument(id, path),
            (permit, errors) -> {
              running.remove(id);
              protocol.verdict(id, permit, errors);
            });
    running.put(id, verification); // before it starts: the answer to its first question may come at once
    verification.start(ruleset, context);
  }

  /** An object without an action answers the question that a verification has asked. */
  private void answered(int id, JsonObject answer) {
    Verification verification = running.get(id);
    if (verification != null) {
      boolean found = answer.has("status") && answer.get("status").getAsString().equals("ok");
      verification.documentArrived(found ? answer.getAsJsonObject("result") : null);
    }
  }
}
